package dev.praxis.core.skills.runs;

import dev.praxis.core.skills.Skill;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One execution of a skill, as whoever executed it tells of it.
///
/// @param skill its id
/// @param version what was executed
/// @param outcome `success`, `partial` or `failure`
/// @param verifier `test`, `health_check`, `output_pattern`, `person`; `self` counts for nothing
/// @param executor `checklist`, `dry_run`, `sandbox`, `session`; empty where it was only reported
/// @param task what it was executed for
/// @param client the agent that reports it; empty for the curator
/// @param evidence what the verifier saw
/// @param session id of the session it happened in
/// @param parentRun run of the composed skill this is a part of
/// @param steps those that are known of; empty where none was told
public record RunReport(
    long skill,
    int version,
    String outcome,
    String verifier,
    String executor,
    String task,
    String client,
    String evidence,
    String notes,
    @Nullable Long session,
    @Nullable Long parentRun,
    @Nullable Duration duration,
    Instant at,
    List<StepReport> steps) {

  public RunReport {
    steps = List.copyOf(steps);
  }

  /// Just now, as somebody says it: nothing known but how it ended and who saw that.
  public static RunReport now(Skill skill, String outcome, String verifier, String notes) {
    return new RunReport(
        skill.id(),
        skill.version(),
        outcome,
        verifier,
        "",
        "",
        "",
        "",
        notes.strip(),
        null,
        null,
        null,
        Instant.now(),
        List.of());
  }

  /// The same, told to have failed at a step.
  ///
  /// @param step 1-based
  public RunReport failedAt(int step) {
    return withSteps(StepReport.failedAt(step));
  }

  /// The same, seen by somebody else.
  RunReport verifiedBy(String other) {
    return new RunReport(
        skill, version, outcome, other, executor, task, client, evidence, notes, session, parentRun,
        duration, at, steps);
  }

  /// The same with what became of its steps.
  public RunReport withSteps(List<StepReport> told) {
    return new RunReport(
        skill, version, outcome, verifier, executor, task, client, evidence, notes, session,
        parentRun, duration, at, told);
  }
}
