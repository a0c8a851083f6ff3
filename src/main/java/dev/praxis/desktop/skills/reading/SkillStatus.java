package dev.praxis.desktop.skills.reading;

import java.util.Locale;

/// Where a skill is in its life, in the order of lists: what waits for the curator comes first.
public enum SkillStatus {
  CANDIDATE,
  ACTIVE,
  OUTDATED,
  ARCHIVED;

  static SkillStatus of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
