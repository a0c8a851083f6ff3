package dev.praxis.core.rules;

import java.util.Locale;

/// Where a rule is in its life: candidate, approved, exported, retired; or rejected, snoozed,
/// merged.
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

  /// Whether the curator still counts on the rule or has yet to decide: what is neither rejected,
  /// retired nor merged.
  public boolean living() {
    return active() || this == CANDIDATE || this == SNOOZED;
  }

  /// Whether a curator may take a rule from this status to the next. What stands in a file is
  /// retired, not rejected, so that its history says it was once in force.
  public boolean leadsTo(RuleStatus next) {
    return switch (this) {
      case CANDIDATE -> next == APPROVED || next == REJECTED || next == SNOOZED;
      case SNOOZED -> next == APPROVED || next == REJECTED || next == CANDIDATE;
      case APPROVED -> next == REJECTED || next == RETIRED || next == CANDIDATE;
      case EXPORTED -> next == RETIRED;
      case RETIRED, REJECTED -> next == CANDIDATE;
      case MERGED -> false;
    };
  }
}
