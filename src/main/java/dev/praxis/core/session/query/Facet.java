package dev.praxis.core.session.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What sessions can be narrowed by. Its word is also its key in a query line.
public enum Facet {
  PROJECT,
  OUTCOME,
  TAG,
  /// A tool that failed at least once.
  FAILING,
  AGENT,
  MODEL,
  SPLIT,
  /// The Monday of the week a session began in: `2026-11-16`; empty where it has no time.
  WEEK,
  /// What became of the transcript: `present`, `changed`, `gone`.
  SOURCE,
  /// Whether all of the transcript could be read: `warnings`, `clean`.
  PARSED,
  /// A tool that was called. Too many sessions have each to be worth counting.
  TOOL;

  /// As in texts and in a query: `project`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean counted() {
    return this != TOOL;
  }

  public static Optional<Facet> of(String word) {
    return Arrays.stream(values())
        .filter(facet -> facet.word().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
