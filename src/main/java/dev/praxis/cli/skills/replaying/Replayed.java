package dev.praxis.cli.skills.replaying;

import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.skills.running.Confirmation;
import dev.praxis.core.skills.running.PlannedStep;
import dev.praxis.core.skills.running.ReplayReport;
import dev.praxis.core.skills.running.StepResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What came of a replay.
///
/// @param run id of the recorded run; null where none was
/// @param counts whether the run counts for the skill's reliability
/// @param confirmation hash that confirms just these commands
record Replayed(
    String skill,
    int version,
    String executor,
    String outcome,
    String verifier,
    boolean counts,
    @Nullable Long run,
    List<Step> steps,
    String confirmation)
    implements Reply {

  static Replayed of(ReplayReport report, Confirmation confirmation) {
    var planned = report.plan().steps();
    var steps = new ArrayList<Step>();
    for (int i = 0; i < planned.size(); i++) {
      steps.add(
          Step.of(planned.get(i), i < report.results().size() ? report.results().get(i) : null));
    }
    var run = report.run().isPresent() ? (Long) report.run().getAsLong() : null;
    return new Replayed(
        report.plan().skill().name(),
        report.plan().skill().version(),
        report.executor(),
        report.outcome(),
        report.verifier(),
        run != null && !report.verifier().equals("self"),
        run,
        steps,
        confirmation.hash());
  }

  @Override
  public String text() {
    var text = new StringBuilder();
    steps.forEach(step -> text.append(step.text()));
    text.append(ending()).append('\n');
    return PlainText.of(text.toString());
  }

  private String ending() {
    if (executor.equals("dry_run")) {
      return "Nothing was done. To run these commands shut in: --executor sandbox --confirm "
          + confirmation;
    }
    if (run == null) {
      return "The replay was %s; nothing is recorded."
          .formatted(outcome.equals("stopped") ? "stopped" : "empty");
    }
    return counts
        ? "Ended in %s: recorded as run %d, verified by %s.".formatted(outcome, run, verifier)
        : "Ended in %s: recorded as run %d; nobody verified it, so it counts for nothing."
            .formatted(outcome, run);
  }

  /// @param status `success`, `failed`, `skipped`, `stopped`, or `pending` where it was not reached
  record Step(
      String number,
      String skill,
      String action,
      List<String> commands,
      String expected,
      Map<String, String> parameters,
      String status,
      String actual,
      String judgedBy,
      long millis) {

    static Step of(PlannedStep step, @Nullable StepResult result) {
      return new Step(
          step.number(),
          step.skill(),
          step.action(),
          step.commands(),
          step.expected(),
          step.parameters(),
          result == null ? "pending" : result.status().name().toLowerCase(Locale.ROOT),
          result == null ? "" : result.actual(),
          result == null ? "" : result.judgedBy(),
          result == null ? 0 : result.duration().toMillis());
    }

    String text() {
      var text = new StringBuilder("%s. [%s] %s\n".formatted(number, status, action));
      for (var command : commands) {
        command.lines().forEach(line -> text.append("     $ ").append(line).append('\n'));
      }
      if (!expected.isEmpty()) {
        text.append("     Expected: ").append(expected).append('\n');
      }
      actual.lines().forEach(line -> text.append("     | ").append(line).append('\n'));
      if (!judgedBy.isEmpty()) {
        text.append("     ").append(judgedBy).append('\n');
      }
      return text.toString();
    }
  }
}
