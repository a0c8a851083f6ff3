package dev.praxis.core.session.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What of a session can be measured against a number in a query line: `err>0`.
public enum Measure {
  ERR,
  TURNS,
  CALLS,
  EVENTS,
  /// Fresh input and output.
  TOKENS,
  /// From the first event to the last.
  MINUTES;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Measure> of(String word) {
    return Arrays.stream(values())
        .filter(measure -> measure.word().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
