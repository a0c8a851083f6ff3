package dev.praxis.core.skills.running;

import java.time.Duration;

/// What came of one step.
///
/// @param actual what was seen
/// @param error what went wrong; empty where nothing did
/// @param judgedBy how it was judged, in words
/// @param judged whether something other than the word of whoever did it was looked at
public record StepResult(
    Status status,
    String actual,
    String error,
    String judgedBy,
    boolean judged,
    Duration duration) {
  /// How a step can end.
  public enum Status {
    SUCCESS,
    FAILED,
    /// Not done, and the next one is.
    SKIPPED,
    /// Somebody stopped the whole replay.
    STOPPED
  }

  /// Not done, for a reason.
  public static StepResult skipped(String why) {
    return new StepResult(Status.SKIPPED, "", "", why, false, Duration.ZERO);
  }

  /// The whole replay ends here.
  public static StepResult stopped() {
    return new StepResult(Status.STOPPED, "", "", "", false, Duration.ZERO);
  }
}
