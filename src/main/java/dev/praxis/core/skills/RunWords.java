package dev.praxis.core.skills;

import dev.praxis.core.Problem;
import java.util.List;

/// The words in which runs are told, and their refusal.
final class RunWords {
  static final String SELF = "self";
  private static final List<String> OUTCOMES = List.of("success", "partial", "failure");
  private static final List<String> VERIFIERS =
      List.of("test", "health_check", "output_pattern", "person", SELF);

  private RunWords() {}

  /// @throws Problem where one of them is no such word
  static void check(String outcome, String verifier) {
    if (!OUTCOMES.contains(outcome)) {
      throw new Problem(
          "“%s” is no outcome of a run.".formatted(outcome),
          "Say one of " + listed(OUTCOMES) + ".");
    }
    if (!VERIFIERS.contains(verifier)) {
      throw new Problem(
          "“%s” verifies no run.".formatted(verifier), "Say one of " + listed(VERIFIERS) + ".");
    }
  }

  private static String listed(List<String> words) {
    return String.join(", ", words);
  }
}
