package dev.praxis.core.evaluation.kept;

/// Which look at the split an evaluation was, and how many were planned.
///
/// @param used from 1; 0 where it has not looked yet
public record Looks(int used, int planned) {
  /// Whether no verdict can rest on it any more.
  public boolean exceeded() {
    return used > planned;
  }
}
