package dev.praxis.cli.evaluation;

import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.TextTable;
import dev.praxis.core.evaluation.ReplayEvaluation.Outcome;
import dev.praxis.core.evaluation.replay.Arm;
import dev.praxis.core.evaluation.replay.ReplayTask;
import dev.praxis.core.evaluation.replay.TrialResult;
import dev.praxis.core.evaluation.verdict.ReplayFigures;
import dev.praxis.core.evaluation.verdict.ReplayVerdict;
import dev.praxis.core.statistics.Interval;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The answer of a replay.
///
/// @param heldOut tasks of the plan
/// @param prevented tasks that failed before and not after, by the majority of their runs
/// @param missed names of the tasks that fail after
/// @param costUsd of runs that said it; those taken from earlier plans cost nothing again
public record ReplayReply(
    String mode,
    int heldOut,
    int prevented,
    List<String> missed,
    List<Row> items,
    @Nullable Interval interval,
    String state,
    String headline,
    String verdict,
    List<String> warnings,
    @Nullable ReplayFigures figures,
    int runs,
    int cached,
    int missing,
    long tokens,
    double costUsd)
    implements Reply {

  /// One task: how many of its runs failed, and why the last one of each arm came out as it did.
  public record Row(
      String task,
      String project,
      String tag,
      String before,
      String after,
      double change,
      String reason) {}

  static ReplayReply of(Outcome outcome) {
    var state = outcome.state();
    var verdict = outcome.verdict();
    var figures = verdict.map(ReplayVerdict::figures);
    var fresh = state.results().stream().filter(result -> !result.cached()).toList();
    var items =
        state.plan().tasks().stream()
            .map(task -> row(task, state.results()))
            .sorted(Comparator.comparingDouble(Row::change))
            .toList();
    return new ReplayReply(
        "replay",
        state.plan().tasks().size(),
        figures.map(found -> found.table().prevented()).orElse(0),
        items.stream().filter(row -> !row.after().startsWith("0/")).map(Row::task).toList(),
        items,
        figures.map(ReplayFigures::interval).orElse(null),
        verdict.map(found -> found.state().words()).orElse("Unfinished"),
        verdict.map(ReplayVerdict::headline).orElse("Unfinished"),
        verdict
            .map(ReplayVerdict::sentence)
            .orElse("%d runs are missing. Run it again to go on.".formatted(state.missing())),
        verdict.map(ReplayVerdict::cautions).orElse(List.of()),
        figures.orElse(null),
        state.results().size(),
        state.results().size() - fresh.size(),
        state.missing(),
        fresh.stream().mapToLong(TrialResult::tokens).sum(),
        fresh.stream()
            .map(TrialResult::costUsd)
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .sum());
  }

  private static Row row(ReplayTask task, List<TrialResult> results) {
    var before = of(task, Arm.BEFORE, results);
    var after = of(task, Arm.AFTER, results);
    return new Row(
        task.name(),
        task.project(),
        task.tag(),
        failed(before),
        failed(after),
        share(before) - share(after),
        last(after).or(() -> last(before)).map(TrialResult::reason).orElse("no run"));
  }

  private static List<TrialResult> of(ReplayTask task, Arm arm, List<TrialResult> results) {
    return results.stream()
        .filter(result -> result.task().equals(task.name()) && result.arm() == arm)
        .toList();
  }

  private static String failed(List<TrialResult> runs) {
    return runs.stream().filter(TrialResult::failed).count() + "/" + runs.size();
  }

  private static double share(List<TrialResult> runs) {
    return runs.isEmpty()
        ? 0
        : (double) runs.stream().filter(TrialResult::failed).count() / runs.size();
  }

  private static Optional<TrialResult> last(List<TrialResult> runs) {
    return runs.isEmpty() ? Optional.empty() : Optional.of(runs.getLast());
  }

  @Override
  public String text() {
    var table = new TextTable("TASK", "PROJECT", "FAILED BEFORE", "AFTER", "REASON");
    items.forEach(row -> table.row(row.task, row.project, row.before, row.after, row.reason));
    var text = new StringBuilder(headline).append(". ").append(verdict).append('\n');
    warnings.forEach(warning -> text.append(warning).append('\n'));
    text.append(
        String.format(
            Locale.ROOT,
            "%d runs, %d of them kept from before, %d tokens, %.2f USD.%n",
            runs,
            cached,
            tokens,
            costUsd));
    return text.append(table.orWhenEmpty("No task.")).toString();
  }
}
