package dev.praxis.desktop.evaluation.verdict;

import dev.praxis.core.evaluation.kept.KeptReplay;
import dev.praxis.core.evaluation.kept.PairedItem;
import dev.praxis.core.evaluation.kept.Trial;
import dev.praxis.core.words.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What the difference would be if runs were counted otherwise: without those in which the agent
/// broke down or ran out of time, which count as failed, and as the machine alone has it.
final class Sensitivity {
  private Sensitivity() {}

  static List<String> of(KeptReplay replay, Texts texts) {
    var notes = new ArrayList<String>();
    var broken = count(replay, trial -> brokeDown(trial) && trial.override().isEmpty());
    if (broken > 0) {
      difference(replay, trial -> !brokeDown(trial) || trial.override().isPresent(), Trial::failed)
          .ifPresentOrElse(
              share -> notes.add(texts.format("evaluation.note.broken", broken, points(share))),
              () -> notes.add(texts.format("evaluation.note.broken.all", broken)));
    }
    var overruled = count(replay, Trial::overruled);
    if (overruled > 0) {
      difference(replay, _ -> true, Trial::machineFailed)
          .ifPresent(share ->
              notes.add(texts.format("evaluation.note.overruled", overruled, points(share))));
    }
    return notes;
  }

  /// Mean over items of the share failed before less that after, over the runs that count.
  static OptionalDouble difference(
      KeptReplay replay, Predicate<Trial> counts, Predicate<Trial> failed) {
    return replay.items().stream()
        .filter(item -> !item.missing())
        .mapToDouble(
            item -> share(item.before(), counts, failed) - share(item.after(), counts, failed))
        .filter(change -> !Double.isNaN(change))
        .average();
  }

  private static double share(
      List<Trial> trials, Predicate<Trial> counts, Predicate<Trial> failed) {
    return trials.stream()
        .filter(counts)
        .mapToInt(trial -> failed.test(trial) ? 1 : 0)
        .average()
        .orElse(Double.NaN);
  }

  private static long count(KeptReplay replay, Predicate<Trial> wanted) {
    return replay.items().stream().flatMap(Sensitivity::trials).filter(wanted).count();
  }

  private static Stream<Trial> trials(PairedItem item) {
    return Stream.concat(item.before().stream(), item.after().stream());
  }

  private static boolean brokeDown(Trial trial) {
    return trial.outcome().equals("error") || trial.outcome().equals("timeout");
  }

  /// In points of failing, so that less is better, as in the verdict.
  private static String points(double share) {
    double points = Math.round(-1000 * share) / 10.0;
    return points == 0 ? "0.0" : String.format(Locale.ROOT, "%+.1f", points).replace('-', '−');
  }
}
