package dev.praxis.core.rules.judging;

import java.util.Locale;

/// What a session says of a rule.
public enum Verdict {
  /// Nothing happened that the rule speaks of.
  NO_CHANCE,
  /// It spoke, and nobody can tell whether it was followed.
  UNCLEAR,
  FOLLOWED,
  VIOLATED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Verdict of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
