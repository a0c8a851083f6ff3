package dev.praxis.desktop.settings;

import dev.praxis.core.Problem;

/// What a setting answered, to be read beside it.
///
/// @param good whether it went as wished
record Told(boolean good, String words) {
  static final Told NOTHING = new Told(true, "");

  static Told of(Problem problem) {
    return new Told(false, problem.whatHappened() + " " + problem.remedy());
  }
}
