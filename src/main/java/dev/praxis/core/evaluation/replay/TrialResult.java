package dev.praxis.core.evaluation.replay;

import org.jspecify.annotations.Nullable;

/// What came of one run.
///
/// @param outcome `passed`, `failed`, `error` (the agent broke down) or `timeout`
/// @param reason in plain words
/// @param transcript the file it left, as imported; empty where it left none
/// @param tokens in and out, cache excluded, as its transcript says
/// @param costUsd null where its transcript does not say
/// @param cached whether an earlier run was taken for it
/// @param scored seq of the event that shows the failure; null where nothing points at one
public record TrialResult(
    String task,
    Arm arm,
    int epoch,
    String outcome,
    String reason,
    String transcript,
    double seconds,
    long tokens,
    @Nullable Double costUsd,
    boolean cached,
    @Nullable Long scored) {

  /// Breaking down and running out of time count as failing.
  public boolean failed() {
    return !outcome.equals("passed");
  }

  /// The same run with a person's word for its outcome.
  TrialResult saidToHave(boolean failed) {
    return new TrialResult(
        task,
        arm,
        epoch,
        failed ? "failed" : "passed",
        reason,
        transcript,
        seconds,
        tokens,
        costUsd,
        cached,
        scored);
  }

  /// Whether the agent got through at all.
  public boolean completed() {
    return outcome.equals("passed") || outcome.equals("failed");
  }
}
