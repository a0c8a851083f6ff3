package dev.praxis.core.mining.output;

/// A failure that the output of a program shows.
///
/// @param because the proof in a few words: `pytest: 2 failed`
/// @param sure 0 to 1
public record Finding(FailureClass kind, String because, double sure) {

  /// Counted or printed by the program itself in a form of its own.
  public static Finding sure(FailureClass kind, String because) {
    return new Finding(kind, because, 0.95);
  }

  /// Told from the look of a message.
  public static Finding likely(FailureClass kind, String because) {
    return new Finding(kind, because, 0.8);
  }
}
