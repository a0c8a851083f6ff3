package dev.praxis.cli.evaluation;

import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.TextTable;
import dev.praxis.core.evaluation.kept.KeptReplay;
import dev.praxis.core.evaluation.kept.PairedItem;
import dev.praxis.core.evaluation.kept.Trial;
import dev.praxis.core.evaluation.kept.TrialOverride;
import dev.praxis.core.evaluation.verdict.ReplayFigures;
import dev.praxis.core.evaluation.verdict.ReplayVerdict;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A replay with all its runs, regressions first.
///
/// @param planHash SHA-256 over the plan
/// @param missing runs without a result
record KeptReplayReply(
    String headline,
    String sentence,
    List<String> cautions,
    String planHash,
    int missing,
    @Nullable ReplayFigures figures,
    List<Task> tasks)
    implements Reply {

  /// One task.
  ///
  /// @param cell of the paired table: 1 failed in both, 2 prevented, 3 new failure, 4 sound in
  ///   both, 0 missing
  record Task(
      String task,
      String project,
      String tag,
      boolean critical,
      int cell,
      List<Run> before,
      List<Run> after) {
    static Task of(PairedItem item) {
      return new Task(
          item.task(),
          item.project(),
          item.tag(),
          item.critical(),
          item.cell(),
          item.before().stream().map(Run::of).toList(),
          item.after().stream().map(Run::of).toList());
    }
  }

  /// One run.
  ///
  /// @param outcome the machine's word
  /// @param failed as it counts
  /// @param overruledBecause null where nobody said anything
  record Run(
      int epoch,
      String outcome,
      boolean failed,
      String reason,
      @Nullable Long event,
      long tokens,
      @Nullable String overruledBecause) {
    static Run of(Trial trial) {
      return new Run(
          trial.epoch(),
          trial.outcome(),
          trial.failed(),
          trial.reason(),
          trial.scoredEvent().orElse(null),
          trial.tokens(),
          trial.override().map(TrialOverride::reason).orElse(null));
    }

    String letter() {
      var mark = outcome.equals(Trial.MISSING) ? "?" : failed ? "F" : ".";
      return overruledBecause == null ? mark : mark + "*";
    }
  }

  static KeptReplayReply of(KeptReplay replay) {
    return new KeptReplayReply(
        replay.headline(),
        replay.sentence(),
        replay.cautions(),
        replay.planHash(),
        replay.missing(),
        replay.verdict().map(ReplayVerdict::figures).orElse(null),
        replay.items().stream()
            .sorted(Comparator.comparingDouble(PairedItem::change))
            .map(Task::of)
            .toList());
  }

  @Override
  public String text() {
    var table = new TextTable("TASK", "PROJECT", "BEFORE", "AFTER");
    for (var task : tasks) {
      table.row(task.task, task.project, letters(task.before), letters(task.after));
    }
    var text = new StringBuilder(headline).append(". ").append(sentence).append('\n');
    cautions.forEach(caution -> text.append(caution).append('\n'));
    return text.append(table.orWhenEmpty("No task."))
        .append("F failed, . passed, ? missing, * a person said so.\n")
        .toString();
  }

  private static String letters(List<Run> runs) {
    return runs.stream().map(Run::letter).collect(Collectors.joining(" "));
  }
}
