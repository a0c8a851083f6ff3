package dev.praxis.desktop.settings;

import dev.praxis.core.Problem;
import java.util.concurrent.Callable;

/// What a setting answered, to be read beside it.
///
/// @param good whether it went as wished
record Told(boolean good, String words) {
  static final Told NOTHING = new Told(true, "");

  static Told of(Problem problem) {
    return new Told(false, problem.whatHappened() + " " + problem.remedy());
  }

  /// Makes a change; what speaks against it is told like any other answer.
  static Told attempt(Callable<Told> change) throws Exception {
    try {
      return change.call();
    } catch (Problem problem) {
      return of(problem);
    }
  }
}
