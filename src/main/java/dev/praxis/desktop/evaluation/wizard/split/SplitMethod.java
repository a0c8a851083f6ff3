package dev.praxis.desktop.evaluation.wizard.split;

import dev.praxis.core.evaluation.HeldOutSplit;
import java.util.Locale;

/// Ways to choose what is held out.
enum SplitMethod {
  TIME,
  RANDOM;

  /// As in the names of texts.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean takesSeed() {
    return this == RANDOM;
  }

  /// Off the JavaFX thread.
  void split(HeldOutSplit split, double share, String seed) {
    switch (this) {
      case TIME -> split.byTime(share);
      case RANDOM -> split.random(share, seed);
    }
  }
}
