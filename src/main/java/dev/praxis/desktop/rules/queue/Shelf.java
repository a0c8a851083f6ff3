package dev.praxis.desktop.rules.queue;

import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleStatus;

/// Which rules the list shows.
public enum Shelf {
  /// A decision is due.
  WAITING,
  /// In the instruction file, or in it with the next export.
  IN_FORCE,
  /// Rejected, retired, merged, or snoozed without new evidence.
  SET_ASIDE;

  /// Where a rule stands that is not in the queue of waiting ones.
  public static Shelf of(Rule rule) {
    return switch (rule.status()) {
      case APPROVED, EXPORTED -> IN_FORCE;
      case CANDIDATE, SNOOZED, REJECTED, RETIRED, MERGED -> SET_ASIDE;
    };
  }

  /// Whether a rule of this status can be approved.
  public static boolean waits(RuleStatus status) {
    return switch (status) {
      case CANDIDATE, SNOOZED -> true;
      case APPROVED, EXPORTED, RETIRED, REJECTED, MERGED -> false;
    };
  }

  /// Whether a rule of this status can be put back in force with one act.
  public static boolean reinstates(RuleStatus status) {
    return switch (status) {
      case RETIRED, REJECTED -> true;
      case CANDIDATE, APPROVED, EXPORTED, SNOOZED, MERGED -> false;
    };
  }

  /// Whether a rule of this status can be put back among the candidates.
  public static boolean reopens(RuleStatus status) {
    return switch (status) {
      case CANDIDATE, MERGED -> false;
      case APPROVED, EXPORTED, SNOOZED, REJECTED, RETIRED -> true;
    };
  }
}
