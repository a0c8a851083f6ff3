package dev.praxis.desktop.skills;

import java.util.Locale;

/// Who or what said how a run ended. Only runs somebody else than the agent checked count.
enum Verifier {
  TEST,
  HEALTH_CHECK,
  OUTPUT_PATTERN,
  PERSON,
  SELF;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
