package dev.praxis.desktop.skills.detail;

import java.util.Locale;

/// The parts of a skill that are shown one at a time.
public enum Section {
  STEPS,
  RUNS,
  VERSIONS,
  EVIDENCE;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
