package dev.praxis.core.model;

/// What a model answered.
///
/// @param tokensIn as the vendor counts what was asked; 0 where it does not tell
/// @param tokensOut as the vendor counts the answer
/// @param cost of this answer
public record ModelAnswer(
    String text, StopReason stopReason, int tokensIn, int tokensOut, ModelCost cost) {

  /// Why an answer ends.
  public enum StopReason {
    /// It is whole.
    FINISHED,
    /// It was cut at the most tokens it may have.
    CUT,
    /// For a reason of the vendor's.
    OTHER
  }
}
