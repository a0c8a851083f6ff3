package dev.praxis.core.rules.standing;

import dev.praxis.core.rules.RuleStatus;
import java.util.Locale;

/// Where a rule is in its life, as people are told: its status, but that an exported rule is
/// monitored once a session came that it speaks to.
public enum Stage {
  CANDIDATE,
  APPROVED,
  EXPORTED,
  MONITORED,
  RETIRED,
  REJECTED,
  SNOOZED,
  MERGED;

  static Stage of(RuleStatus status, boolean sessionsSince) {
    return switch (status) {
      case CANDIDATE -> CANDIDATE;
      case APPROVED -> APPROVED;
      case EXPORTED -> sessionsSince ? MONITORED : EXPORTED;
      case RETIRED -> RETIRED;
      case REJECTED -> REJECTED;
      case SNOOZED -> SNOOZED;
      case MERGED -> MERGED;
    };
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
