package dev.praxis.core.mining.agreement;

import dev.praxis.core.session.Outcome;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// How often what a session's own acts tell of its outcome is what a checker found.
final class OutcomeAgreement {
  private final Map<Outcome, Integer> annotated = new EnumMap<>(Outcome.class);
  private final Map<Outcome, Integer> said = new EnumMap<>(Outcome.class);
  private final Map<Outcome, Integer> right = new EnumMap<>(Outcome.class);

  void add(Outcome truth, Optional<Outcome> heuristic) {
    annotated.merge(truth, 1, Integer::sum);
    heuristic.ifPresent(outcome -> {
      said.merge(outcome, 1, Integer::sum);
      if (outcome == truth) {
        right.merge(outcome, 1, Integer::sum);
      }
    });
  }

  int sessions() {
    return sum(annotated);
  }

  Proportion coverage() {
    return new Proportion(sum(said), sessions());
  }

  Proportion accuracy() {
    return new Proportion(sum(right), sum(said));
  }

  Proportion accuracy(Outcome outcome) {
    return new Proportion(right.getOrDefault(outcome, 0), said.getOrDefault(outcome, 0));
  }

  /// Always the commonest class.
  Proportion baseline() {
    int most = annotated.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return new Proportion(most, sessions());
  }

  /// A row of a table in Markdown.
  String row(String name) {
    return "| %s | %d | %s | %s | %s | %s | %s |"
        .formatted(
            name,
            sessions(),
            coverage(),
            accuracy(),
            accuracy(Outcome.SUCCESS),
            accuracy(Outcome.FAILURE),
            baseline());
  }

  private static int sum(Map<Outcome, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
