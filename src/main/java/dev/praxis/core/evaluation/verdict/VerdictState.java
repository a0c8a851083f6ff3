package dev.praxis.core.evaluation.verdict;

/// What an evaluation may claim.
public enum VerdictState {
  /// Failures fell, beyond what chance and alike items explain.
  BETTER("Better"),
  /// Failures rose, by the same measure.
  WORSE("Worse"),
  /// Whatever the difference is, it is smaller than what is worth acting on.
  NO_MEANINGFUL_DIFFERENCE("No meaningful difference"),
  /// The data allow either.
  NOT_DECISIVE("Not decisive"),
  /// What could be addressed; nothing was run.
  POTENTIAL("Potential"),
  /// Something makes the numbers unfit for any claim.
  INVALID("Invalid");

  private final String words;

  VerdictState(String words) {
    this.words = words;
  }

  /// As shown.
  public String words() {
    return words;
  }
}
