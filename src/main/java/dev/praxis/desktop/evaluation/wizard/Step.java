package dev.praxis.desktop.evaluation.wizard;

import java.util.Locale;

/// The five steps, in order.
public enum Step {
  QUESTION,
  SPLIT,
  ARMS,
  MODE,
  POWER;

  /// As in the names of texts and views.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  int number() {
    return ordinal() + 1;
  }

  boolean isLast() {
    return this == POWER;
  }

  /// The one after; the last is its own.
  Step next() {
    return values()[Math.min(ordinal() + 1, values().length - 1)];
  }

  /// The one before; the first is its own.
  Step previous() {
    return values()[Math.max(ordinal() - 1, 0)];
  }
}
