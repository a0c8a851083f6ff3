package dev.praxis.desktop.agents;

import java.util.Locale;

/// What of the agents is listed.
enum Page {
  PROPOSALS,
  CALLS;

  /// As in keys of texts.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
