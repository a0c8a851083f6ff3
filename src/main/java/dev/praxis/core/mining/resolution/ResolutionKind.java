package dev.praxis.core.mining.resolution;

import java.util.Locale;

/// In which way a failure was got over.
public enum ResolutionKind {
  /// The same tool was given something else.
  ARGUMENT_FIXED,
  /// The same call went well after a step that had been missing before it.
  STEP_INSERTED,
  /// Another tool did it to the same target.
  TOOL_SWITCHED;

  /// As stored and as printed: `argument_fixed`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static ResolutionKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
