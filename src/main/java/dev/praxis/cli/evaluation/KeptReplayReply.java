package dev.praxis.cli.evaluation;

import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.TextTable;
import dev.praxis.core.evaluation.kept.BlindResult;
import dev.praxis.core.evaluation.kept.KeptReplay;
import dev.praxis.core.evaluation.kept.PairedItem;
import dev.praxis.core.evaluation.kept.Trial;
import dev.praxis.core.evaluation.kept.TrialOverride;
import dev.praxis.core.evaluation.verdict.ReplayFigures;
import dev.praxis.core.evaluation.verdict.ReplayVerdict;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A replay with all its runs, regressions first. While runs are missing it tells nothing of how
/// the others came out: whoever sees that can stop when they please.
///
/// @param planHash SHA-256 over the plan
/// @param missing runs without a result
/// @param blind how far a person who did not know the arms agreed; null where nobody was asked
record KeptReplayReply(
    String headline,
    String sentence,
    List<String> cautions,
    String planHash,
    int missing,
    @Nullable ReplayFigures figures,
    @Nullable Blind blind,
    List<Task> tasks)
    implements Reply {

  /// How far a person agreed with the machine.
  ///
  /// @param n pairs of runs looked at
  record Blind(int drawn, int n, int agreed, double raw, double kappa, double ac1, String words) {
    static @Nullable Blind of(BlindResult result) {
      return result
          .agreement()
          .map(found ->
              new Blind(
                  result.drawn(),
                  found.n(),
                  result.agreed(),
                  found.raw(),
                  found.kappa(),
                  found.ac1(),
                  result.words()))
          .orElse(null);
    }
  }

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
    static Task of(PairedItem item, boolean sealed) {
      Function<Trial, Run> run = sealed ? Run::of : Run::heldBack;
      return new Task(
          item.task(),
          item.project(),
          item.tag(),
          item.critical(),
          sealed ? item.cell() : 0,
          item.before().stream().map(run).toList(),
          item.after().stream().map(run).toList());
    }
  }

  /// One run.
  ///
  /// @param outcome the machine's word; `ended` while runs of the replay are missing
  /// @param failed as it counts; null while it is not told
  /// @param overruledBecause null where nobody said anything
  record Run(
      int epoch,
      String outcome,
      @Nullable Boolean failed,
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

    static Run heldBack(Trial trial) {
      return new Run(
          trial.epoch(),
          trial.isMissing() ? trial.outcome() : "ended",
          null,
          trial.isMissing() ? trial.reason() : "",
          null,
          trial.tokens(),
          null);
    }

    String letter() {
      var mark = outcome.equals(Trial.MISSING) ? "?" : failed == null ? "-" : failed ? "F" : ".";
      return overruledBecause == null ? mark : mark + "*";
    }
  }

  static KeptReplayReply of(KeptReplay replay) {
    boolean sealed = replay.verdict().isPresent();
    return new KeptReplayReply(
        replay.headline(),
        replay.sentence(),
        replay.cautions(),
        replay.planHash(),
        replay.missing(),
        replay.verdict().map(ReplayVerdict::figures).orElse(null),
        replay.blind().map(Blind::of).orElse(null),
        replay.items().stream()
            .sorted(Comparator.comparingDouble(item -> sealed ? item.change() : 0))
            .map(item -> Task.of(item, sealed))
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
    if (blind != null) {
      text.append("Blind check: a person agreed with the machine on ")
          .append(blind.words)
          .append(".\n");
    }
    return text.append(table.orWhenEmpty("No task."))
        .append("F failed, . passed, ? missing, - ended and not told yet, * a person said so.\n")
        .toString();
  }

  private static String letters(List<Run> runs) {
    return runs.stream().map(Run::letter).collect(Collectors.joining(" "));
  }
}
