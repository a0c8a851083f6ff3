package dev.praxis.desktop.skills.recording;

import java.util.Locale;

/// Who or what said how a run ended. Only runs somebody else than the agent checked count.
public enum Verifier {
  TEST,
  HEALTH_CHECK,
  OUTPUT_PATTERN,
  PERSON,
  SELF;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
