package dev.praxis.core.session;

import java.util.Locale;

/// How a session ended.
public enum Outcome {
  SUCCESS,
  PARTIAL,
  FAILURE,
  UNKNOWN;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Outcome of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
