package dev.praxis.core.skills.running;

import java.util.List;
import java.util.OptionalLong;

/// What came of a replay.
///
/// @param results of the steps of the plan in order; those not reached have none
/// @param outcome `success`, `partial`, `failure`, `stopped`, or `nothing` where no step was done
/// @param verifier under which it was recorded; `self` counts for nothing
/// @param run id of the recorded run; empty where none was
public record ReplayReport(
    ReplayPlan plan,
    List<StepResult> results,
    String executor,
    String outcome,
    String verifier,
    OptionalLong run) {
  public ReplayReport {
    results = List.copyOf(results);
  }
}
