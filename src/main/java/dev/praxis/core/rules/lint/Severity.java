package dev.praxis.core.rules.lint;

import java.util.Locale;

/// How much a finding weighs.
public enum Severity {
  /// The rule does harm as it stands.
  ERROR,
  /// The rule is worth less than it costs as it stands.
  WARNING,
  /// Worth knowing; stops nothing.
  INFO;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether it keeps a rule from being approved together with others.
  public boolean blocksBulk() {
    return this != INFO;
  }
}
