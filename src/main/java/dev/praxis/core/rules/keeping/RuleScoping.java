package dev.praxis.core.rules.keeping;

import dev.praxis.core.Problem;
import dev.praxis.core.review.History;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleScope;
import java.util.List;

/// Says for whom rules hold.
public final class RuleScoping {
  private final RuleStore rules;
  private final History history;

  public RuleScoping(RuleStore rules, History history) {
    this.rules = rules;
    this.history = history;
  }

  /// One undoable decision; a rule that has the scope already stays as it is. What stands in a file
  /// follows with the next export.
  ///
  /// @throws Problem where one of them is not there
  public void decide(List<Long> ids, RuleScope scope) {
    var chosen = ids.stream().distinct().map(this::existing).toList();
    var named = chosen.stream().map(rule -> "" + rule.id()).toList();
    long now = System.currentTimeMillis();
    history.decide(
        "scope",
        "rule/" + String.join(",", named),
        label(named, scope),
        handle -> {
          chosen.stream()
              .filter(rule -> !rule.scope().equals(scope))
              .forEach(rule -> RuleRowStore.scope(handle, rule, scope, now));
          return true;
        });
  }

  private static String label(List<String> ids, RuleScope scope) {
    return ids.size() == 1
        ? "Scope rule %s to %s".formatted(ids.getFirst(), scope.word())
        : "Scope %d rules to %s".formatted(ids.size(), scope.word());
  }

  private Rule existing(long id) {
    return rules
        .find(id)
        .orElseThrow(() ->
            new Problem(
                "There is no rule %d.".formatted(id), "List the rules to see their numbers."));
  }
}
