package dev.praxis.core.evaluation.budget;

import dev.praxis.core.rules.Rule;
import java.util.List;

/// A rule as a budget weighs it.
///
/// @param active whether it is in force; else it is weighed as if it were
/// @param support lineages of the training split that show what it is against
/// @param tokens of its line, by [dev.praxis.core.rules.TokenCounter#ESTIMATOR]
public record BudgetRule(
    long id, int version, String text, boolean active, List<String> tags, int support, int tokens) {
  /// By which [#estimated] is made, as shown beside the number.
  public static final String ESTIMATOR = "characters ÷ 4";

  private static final int CHARACTERS = 4;

  public BudgetRule {
    tags = List.copyOf(tags);
  }

  static BudgetRule of(Rule rule) {
    return new BudgetRule(
        rule.id(),
        rule.version(),
        rule.text(),
        rule.status().active(),
        rule.tags(),
        rule.support(),
        rule.tokens());
  }

  /// Tokens of its line without a tokenizer: a quarter of the characters of `- rule` and its line
  /// end, rounded up.
  public int estimated() {
    return estimated(text);
  }

  /// The same of any rule.
  public static int estimated(String text) {
    var line = "- " + text + "\n";
    return Math.ceilDiv(line.codePointCount(0, line.length()), CHARACTERS);
  }

  /// Whether coverage can say anything of it: only a tag tells which failures it is against.
  public boolean measurable() {
    return !tags.isEmpty();
  }
}
