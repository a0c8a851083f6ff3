package dev.praxis.core.rules.lint.origin;

import dev.praxis.core.rules.lint.Finding;
import dev.praxis.core.rules.lint.Fix;
import dev.praxis.core.rules.lint.LintKind;
import dev.praxis.core.rules.lint.Severity;
import dev.praxis.core.session.EventKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who stands behind a rule: the steps it was drafted from. Text that a tool printed may come from
/// anybody, so that alone it makes no rule.
///
/// @param steps the evidence that is still there
public record Origin(List<Step> steps) {
  private static final Set<EventKind> OF_PEOPLE =
      Set.of(EventKind.USER_MESSAGE, EventKind.INTERRUPTION);

  /// The two ends of a resolution: their rule is worded by this program, of commands that agents
  /// themselves chose, and says nothing a tool printed.
  private static final Set<String> OF_AGENTS = Set.of("failed", "fixed");

  public Origin {
    steps = List.copyOf(steps);
  }

  /// One step.
  ///
  /// @param evidence what it was taken for: `words`, `failed`, `fixed`
  /// @param kind what the step is
  /// @param session its name
  /// @param folder the session worked in; empty where unknown
  public record Step(String evidence, EventKind kind, String session, int seq, String folder) {}

  /// Speaks against a rule that has evidence, none of it from a person.
  public Optional<Finding> finding() {
    boolean vouched =
        steps.stream()
            .anyMatch(
                step -> OF_PEOPLE.contains(step.kind()) || OF_AGENTS.contains(step.evidence()));
    if (steps.isEmpty() || vouched) {
      return Optional.empty();
    }
    var first = steps.getFirst();
    return Optional.of(
        Finding.of(
            LintKind.INJECTION,
            Severity.ERROR,
            "No person said this: it was drafted from a %s only (step %d of session %s), which may be anybody's text."
                .formatted(first.kind().word().replace('_', ' '), first.seq(), first.session()),
            new Fix.Advice("Reject it; if you want it, add it in your own words.")));
  }
}
