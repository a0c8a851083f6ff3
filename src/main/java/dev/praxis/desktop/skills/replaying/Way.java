package dev.praxis.desktop.skills.replaying;

import java.util.Locale;

/// Who does the steps.
enum Way {
  /// The person, who ticks them off.
  CHECKLIST,
  /// Nobody: they are only written out.
  DRY_RUN,
  /// A shell without network in a scratch folder.
  SANDBOX;

  /// As it is recorded.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
