package dev.praxis.core.evaluation.replay;

import java.util.Locale;

/// One of the two sides of a replay. They differ in the instruction file and in nothing else.
public enum Arm {
  BEFORE,
  AFTER;

  /// As stored and shown.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Arm of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
