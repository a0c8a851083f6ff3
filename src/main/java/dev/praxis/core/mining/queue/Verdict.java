package dev.praxis.core.mining.queue;

import java.util.Locale;

/// The curator's word on one piece of evidence.
public enum Verdict {
  REAL("Confirm"),
  NOT_REAL("Refuse"),
  /// Comes back when the tag has found new support.
  SNOOZED("Snooze");

  private final String act;

  Verdict(String act) {
    this.act = act;
  }

  /// As stored: `not_real`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// In the imperative: `Confirm`.
  public String act() {
    return act;
  }
}
