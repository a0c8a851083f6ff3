package dev.praxis.core.evaluation.kept;

import dev.praxis.core.Problem;

/// Names one evaluation for good: `replay-3`.
///
/// @param number counted by itself for replays, and for the other modes together
public record Ref(Mode mode, long number) {

  /// As shown and typed.
  public String word() {
    return mode.word() + "-" + number;
  }

  /// Reads a name.
  ///
  /// @throws Problem where it is no such name
  public static Ref of(String word) {
    int dash = word.lastIndexOf('-');
    try {
      if (dash > 0) {
        return new Ref(Mode.of(word.substring(0, dash)), Long.parseLong(word.substring(dash + 1)));
      }
    } catch (NumberFormatException _) {
      // told below
    }
    throw new Problem(
        "“%s” names no evaluation.".formatted(word), "Name one like replay-3 or coverage-1.");
  }
}
