package dev.praxis.core.rules.keeping;

import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleDraft;
import dev.praxis.core.rules.RuleScope;
import dev.praxis.core.rules.RuleStatus;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// What a person changed in an instruction file by hand, as changes of rules.
///
/// @param added texts that become rules and already stand in the file
/// @param scope of those
/// @param reworded rules with the words they have in the file
/// @param removed rules that were taken out of the file
public record RulesFromFile(
    List<String> added, RuleScope scope, Map<Rule, String> reworded, List<Rule> removed) {
  public RulesFromFile {
    added = List.copyOf(added);
    reworded = Map.copyOf(reworded);
    removed = List.copyOf(removed);
  }

  /// Makes the changes, as part of the decision that `handle` belongs to.
  public void take(Handle handle) {
    long now = System.currentTimeMillis();
    reworded.forEach((rule, text) -> {
      RuleRowStore.reword(handle, rule, text, "file", now);
      RuleRowStore.markExported(handle, rule.id(), now);
    });
    removed.forEach(rule -> RuleRowStore.move(handle, rule, RuleStatus.RETIRED, now));
    for (var text : added) {
      long id =
          RuleRowStore.insert(
              handle, new RuleDraft(text, List.of(), "curator").forScope(scope), now);
      RuleRowStore.markExported(handle, id, now);
    }
  }
}
