package dev.praxis.core.instructions.reading;

import java.util.Locale;

/// What a line of an instruction file is.
public enum LineKind {
  /// Says what to do or not to do.
  RULE,
  /// Says how things are.
  CONTEXT,
  HEADING,
  CODE,
  /// Names another file that is to be read in its place.
  IMPORT,
  COMMENT,
  FRONT_MATTER;

  /// As told: `front matter`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
