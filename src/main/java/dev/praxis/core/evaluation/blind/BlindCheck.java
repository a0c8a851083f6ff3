package dev.praxis.core.evaluation.blind;

import dev.praxis.core.evaluation.kept.BlindResult;
import dev.praxis.core.evaluation.kept.BlindResult.Answer;
import dev.praxis.core.evaluation.kept.BlindResult.Better;
import dev.praxis.core.evaluation.kept.PairedItem;
import dev.praxis.core.evaluation.kept.Trial;
import java.util.List;
import java.util.Optional;

/// The pairs that were drawn from a replay, and what was said of them.
///
/// @param seed of the draw
/// @param pairs in the order they are shown
public record BlindCheck(long seed, List<BlindPair> pairs) {
  public BlindCheck {
    pairs = List.copyOf(pairs);
  }

  /// What the answers come to beside the machine's word.
  ///
  /// @param items of the replay
  public BlindResult result(List<PairedItem> items) {
    return new BlindResult(
        seed, pairs.size(), pairs.stream().flatMap(pair -> answer(pair, items).stream()).toList());
  }

  private static Optional<Answer> answer(BlindPair pair, List<PairedItem> items) {
    return pair.said()
        .flatMap(said ->
            items.stream()
                .filter(item -> item.task().equals(pair.task()))
                .findFirst()
                .flatMap(item -> machine(item, pair.epoch()))
                .map(machine -> new Answer(pair.task(), pair.epoch(), said, machine)));
  }

  private static Optional<Better> machine(PairedItem item, int epoch) {
    return run(item.before(), epoch)
        .flatMap(before -> run(item.after(), epoch).map(after -> Better.of(before, after)));
  }

  private static Optional<Trial> run(List<Trial> trials, int epoch) {
    return trials.stream()
        .filter(trial -> trial.epoch() == epoch && !trial.isMissing())
        .findFirst();
  }
}
