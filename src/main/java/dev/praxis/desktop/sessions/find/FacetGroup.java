package dev.praxis.desktop.sessions.find;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What sessions can be narrowed by, in the order of the pane. Its word is also its key in a query.
public enum FacetGroup {
  PROJECT,
  OUTCOME,
  TAG,
  SPLIT,
  AGENT;

  /// As in texts and in a query: `project`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<FacetGroup> of(String word) {
    return Arrays.stream(values())
        .filter(group -> group.word().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
