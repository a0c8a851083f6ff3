package dev.praxis.core.rules;

import java.util.Locale;

/// Where a rule is in its life: candidate, approved, exported, retired; or rejected, snoozed, merged.
public enum RuleStatus {
  CANDIDATE,
  APPROVED,
  EXPORTED,
  RETIRED,
  REJECTED,
  SNOOZED,
  MERGED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static RuleStatus of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /// Whether the rule stands in the instruction file on the next export.
  public boolean active() {
    return this == APPROVED || this == EXPORTED;
  }
}
