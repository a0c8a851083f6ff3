package dev.praxis.core.rules.lint;

/// What a finding is about.
public enum LintKind {
  DUPLICATE("duplicate"),
  SUBSUMED("subsumed"),
  CONTRADICTION("contradiction"),
  VAGUE("vague"),
  UNTRIGGERED("untriggered"),
  UNCHECKABLE("uncheckable"),
  PATH("path"),
  SECRET("secret"),
  DEAD_REFERENCE("deadReference"),
  INJECTION("injection"),
  LONG("long"),
  BUDGET("budget");

  private final String word;

  LintKind(String word) {
    this.word = word;
  }

  /// As scripts know it: `deadReference`.
  public String word() {
    return word;
  }
}
