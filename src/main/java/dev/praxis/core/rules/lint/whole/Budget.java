package dev.praxis.core.rules.lint.whole;

import dev.praxis.core.rules.lint.Finding;
import dev.praxis.core.rules.lint.Fix;
import dev.praxis.core.rules.lint.Line;
import dev.praxis.core.rules.lint.LintKind;
import dev.praxis.core.rules.lint.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the rules in force cost on every call, beside what they may.
///
/// @param tokens of all rules in force
/// @param most they may have
/// @param longest the rule in force that costs most; null where there is none
public record Budget(int tokens, int most, @Nullable Line longest) {
  /// Where nobody set another.
  public static final int DEFAULT = 2_000;

  /// Sums up the rules in force among these.
  public static Budget of(List<Line> rules, int most) {
    var inForce = rules.stream().filter(rule -> rule.rank() == Line.IN_FORCE).toList();
    return new Budget(
        inForce.stream().mapToInt(Line::tokens).sum(),
        most,
        inForce.stream().max(Comparator.comparingInt(Line::tokens)).orElse(null));
  }

  /// What speaks against all of them together; empty within the budget.
  public Optional<Finding> finding() {
    if (tokens <= most || longest == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Finding(
            LintKind.BUDGET,
            Severity.WARNING,
            "The rules in force cost %,d tokens on every call, %,d over the budget of %,d."
                .formatted(tokens, tokens - most, most),
            longest,
            new Fix.Advice(
                "Retire or shorten rules; the longest is %s with %d tokens."
                    .formatted(longest.where().words(), longest.tokens())),
            false));
  }
}
