package dev.praxis.desktop.evaluation.wizard.split;

import java.util.Locale;

/// Ways to choose what is held out.
enum SplitMethod {
  TIME,
  RANDOM,
  PROJECT;

  /// As in the names of texts.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
