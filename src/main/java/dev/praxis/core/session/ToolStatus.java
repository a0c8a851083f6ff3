package dev.praxis.core.session;

import java.util.Locale;

/// How a tool call ended. A denial, a cancellation and a sibling's failure are no failure of the
/// call.
public enum ToolStatus {
  PENDING,
  OK,
  FAILED,
  DENIED,
  CANCELLED,
  SIBLING_CANCELLED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static ToolStatus of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
