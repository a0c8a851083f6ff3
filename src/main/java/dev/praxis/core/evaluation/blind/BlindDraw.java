package dev.praxis.core.evaluation.blind;

import dev.praxis.core.evaluation.kept.PairedItem;
import dev.praxis.core.evaluation.kept.Trial;
import dev.praxis.core.evaluation.replay.Arm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Draws pairs of runs whose transcripts can be read, in an order nobody can guess. A task comes a
/// second time only after every other came once.
final class BlindDraw {
  static final int PAIRS = 20;

  private BlindDraw() {}

  private record Candidate(String task, int epoch, int round) {}

  /// The same seed draws the same pairs of the same runs.
  static List<BlindPair> of(List<PairedItem> items, long seed) {
    var random = new SplittableRandom(seed);
    var shuffled = new ArrayList<>(candidates(items));
    Collections.shuffle(shuffled, (RandomGenerator) random);
    var seen = new HashMap<String, Integer>();
    var chosen =
        shuffled.stream()
            .map(each ->
                new Candidate(each.task, each.epoch, seen.merge(each.task, 1, Integer::sum)))
            .sorted(Comparator.comparingInt(Candidate::round))
            .limit(PAIRS)
            .toList();
    var pairs = new ArrayList<BlindPair>();
    for (var each : chosen) {
      pairs.add(
          new BlindPair(
              pairs.size() + 1,
              each.task,
              each.epoch,
              random.nextBoolean() ? Arm.BEFORE : Arm.AFTER,
              Optional.empty()));
    }
    return pairs;
  }

  private static List<Candidate> candidates(List<PairedItem> items) {
    var all = new ArrayList<Candidate>();
    for (var item : items) {
      for (var before : item.before()) {
        boolean both =
            readable(before)
                && item.after().stream()
                    .anyMatch(after -> after.epoch() == before.epoch() && readable(after));
        if (both) {
          all.add(new Candidate(item.task(), before.epoch(), 0));
        }
      }
    }
    return all;
  }

  private static boolean readable(Trial trial) {
    return trial.session().isPresent();
  }
}
