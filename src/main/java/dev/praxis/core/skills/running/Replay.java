package dev.praxis.core.skills.running;

import dev.praxis.core.skills.runs.RunReport;
import dev.praxis.core.skills.runs.SkillRunStore;
import dev.praxis.core.skills.runs.StepReport;
import dev.praxis.core.task.Progress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Does a skill again, step by step, and records what came of it: the run, its steps, and a run of
/// each skill within.
public final class Replay {
  private static final int LONGEST_OUTPUT = 4_000;
  private static final String SELF = "self";

  private final SkillRunStore runs;
  private final Clock clock;

  public Replay(SkillRunStore runs) {
    this(runs, Clock.systemUTC());
  }

  Replay(SkillRunStore runs, Clock clock) {
    this.runs = runs;
    this.clock = clock;
  }

  /// Who judged a run, and what for it was done.
  ///
  /// @param verifier `test`, `health_check`, `output_pattern`, `person` or `self`; null: a
  ///   checklist by the person, commands by what they put out where every step says what that has
  ///   to be, and by nobody but themselves (`self`) where not
  /// @param task what it was done for; may be empty
  public record Terms(@Nullable String verifier, String task, String notes) {}

  /// Does all steps with an executor. Records nothing where it only looked or was stopped.
  public ReplayReport run(ReplayRun run, StepExecutor executor, Terms terms, Progress progress) {
    var begun = clock.instant();
    int total = run.plan().steps().size();
    for (var next = run.next(); next.isPresent(); next = run.next()) {
      var step = next.get();
      progress.at(run.results().size(), total, "Step " + step.number());
      run.add(progress.stopRequested() ? StepResult.stopped() : executor.execute(step, progress));
    }
    var id = executor.isRun() ? record(run, executor.word(), terms, begun) : OptionalLong.empty();
    return report(run, executor.word(), terms, id);
  }

  /// Records a replay that is over, as one decision for each skill that was done.
  ///
  /// @param executor `checklist` or `sandbox`
  /// @param begun when it began
  /// @return id of the run; empty where it was stopped or nothing was done
  public OptionalLong record(ReplayRun run, String executor, Terms terms, Instant begun) {
    if (run.stopped() || run.outcome().isEmpty()) {
      return OptionalLong.empty();
    }
    return record(run, run.plan(), executor, terms, begun, null);
  }

  private OptionalLong record(
      ReplayRun run,
      ReplayPlan plan,
      String executor,
      Terms terms,
      Instant begun,
      @Nullable Long parent) {
    var outcome = run.outcome(plan.steps());
    if (outcome.isEmpty()) {
      return OptionalLong.empty();
    }
    long id =
        runs.record(
            new RunReport(
                plan.skill().id(),
                plan.skill().version(),
                outcome.get(),
                verifier(run, executor, terms),
                executor,
                terms.task(),
                "",
                evidence(run, plan),
                terms.notes(),
                null,
                parent,
                duration(run, plan.steps()),
                begun,
                steps(run, plan)));
    for (var entry : plan.entries()) {
      if (entry instanceof ReplayPlan.Part part) {
        record(run, part.plan(), executor, terms, begun, id);
      }
    }
    return OptionalLong.of(id);
  }

  private static String verifier(ReplayRun run, String executor, Terms terms) {
    if (terms.verifier() != null) {
      return terms.verifier();
    }
    return switch (executor) {
      case "checklist" -> "person";
      case "sandbox" -> run.judged() ? "output_pattern" : SELF;
      default -> SELF;
    };
  }

  private static List<StepReport> steps(ReplayRun run, ReplayPlan plan) {
    var reports = new ArrayList<StepReport>();
    for (var entry : plan.entries()) {
      reports.add(
          switch (entry) {
            case ReplayPlan.Own own -> step(own.step(), run.of(own.step()));
            case ReplayPlan.Part part -> part(run, part);
          });
    }
    return reports;
  }

  private static StepReport step(PlannedStep step, Optional<StepResult> result) {
    return result
        .map(known ->
            new StepReport(
                step.seq(),
                status(known),
                shortened(known.actual()),
                known.error(),
                known.judgedBy(),
                step.parameters(),
                known.duration()))
        .orElseGet(() -> StepReport.of(step.seq(), "pending"));
  }

  private static StepReport part(ReplayRun run, ReplayPlan.Part part) {
    var steps = part.plan().steps();
    var outcome = run.outcome(steps).orElse("pending");
    var status =
        switch (outcome) {
          case "success", "partial" -> "success";
          case "failure" -> "failed";
          default -> "pending";
        };
    return new StepReport(
        part.seq(),
        status,
        "",
        "",
        "%s: %s".formatted(part.plan().skill().name(), outcome),
        Map.of(),
        duration(run, steps));
  }

  static String status(StepResult result) {
    return switch (result.status()) {
      case SUCCESS -> "success";
      case FAILED -> "failed";
      case SKIPPED -> "skipped";
      case STOPPED -> "pending";
    };
  }

  private static Duration duration(ReplayRun run, List<PlannedStep> steps) {
    return steps.stream()
        .flatMap(step -> run.of(step).stream())
        .map(StepResult::duration)
        .reduce(Duration.ZERO, Duration::plus);
  }

  /// What was seen of each step, one a line.
  private static String evidence(ReplayRun run, ReplayPlan plan) {
    var lines = new ArrayList<String>();
    for (var step : plan.steps()) {
      run.of(step)
          .ifPresent(result ->
              lines.add(
                  "Step %s: %s%s"
                      .formatted(
                          step.number(),
                          status(result),
                          result.judgedBy().isEmpty() ? "" : ", " + result.judgedBy())));
    }
    return String.join("\n", lines);
  }

  private static ReplayReport report(ReplayRun run, String executor, Terms terms, OptionalLong id) {
    return new ReplayReport(
        run.plan(),
        run.results(),
        executor,
        run.stopped() ? "stopped" : run.outcome().orElse("nothing"),
        verifier(run, executor, terms),
        id);
  }

  private static String shortened(String output) {
    return output.length() <= LONGEST_OUTPUT
        ? output
        : "…" + output.substring(output.length() - LONGEST_OUTPUT);
  }
}
