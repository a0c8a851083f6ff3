package dev.praxis.desktop.evaluation.wizard;

import java.util.Locale;

/// The five steps, in order.
public enum Step {
  QUESTION(1),
  SPLIT(2),
  ARMS(3),
  MODE(4),
  POWER(5);

  private final int number;

  Step(int number) {
    this.number = number;
  }

  /// As in the names of texts and views.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Counted from 1.
  int number() {
    return number;
  }

  boolean isLast() {
    return this == POWER;
  }

  boolean isBefore(Step other) {
    return number < other.number;
  }

  /// The one after; the last is its own.
  Step next() {
    return switch (this) {
      case QUESTION -> SPLIT;
      case SPLIT -> ARMS;
      case ARMS -> MODE;
      case MODE, POWER -> POWER;
    };
  }

  /// The one before; the first is its own.
  Step previous() {
    return switch (this) {
      case QUESTION, SPLIT -> QUESTION;
      case ARMS -> SPLIT;
      case MODE -> ARMS;
      case POWER -> MODE;
    };
  }
}
