package dev.praxis.core.rules.keeping;

import dev.praxis.core.Problem;
import dev.praxis.core.review.History;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Moves rules from one status to another, all that are named or none, and words them anew.
final class RuleDecisions {
  private final History history;
  private final Function<Set<Long>, List<Rule>> rules;

  /// @param rules finds rules by their ids
  RuleDecisions(History history, Function<Set<Long>, List<Rule>> rules) {
    this.history = history;
    this.rules = rules;
  }

  /// What belongs to a change of status besides it.
  interface Aside {
    void write(Handle handle, Rule rule, long now);
  }

  void decide(RuleAct act, List<Long> ids) {
    decide(act, ids, (_, _, _) -> {});
  }

  void decide(RuleAct act, List<Long> ids, Aside aside) {
    var distinct = ids.stream().distinct().toList();
    var byId =
        rules.apply(Set.copyOf(distinct)).stream()
            .collect(Collectors.toMap(Rule::id, Function.identity()));
    var chosen = distinct.stream().map(id -> existing(id, byId)).toList();
    chosen.forEach(act::check);
    if (act == RuleAct.APPROVE && chosen.size() > 1) {
      chosen.forEach(RuleDecisions::refuseFindings);
    }
    if (chosen.isEmpty()) {
      throw new Problem("No rule was named.", "Name at least one rule by its number.");
    }
    long now = System.currentTimeMillis();
    history.decide(
        act.word(),
        RuleAct.subject(distinct),
        act.label(distinct),
        handle -> {
          chosen.forEach(rule -> {
            RuleRowStore.move(handle, rule, act.next(), now);
            aside.write(handle, rule, now);
          });
          return true;
        });
  }

  private static void refuseFindings(Rule rule) {
    rule.lint().stream()
        .filter(finding -> finding.severity().blocksBulk())
        .findFirst()
        .ifPresent(lint -> {
          throw new Problem(
              "Rule %d has a finding (%s): %s"
                  .formatted(rule.id(), lint.kind().word(), lint.message()),
              "Edit it, or approve it alone if you want it as it is.");
        });
  }

  private static Rule existing(long id, Map<Long, Rule> rules) {
    return Optional.ofNullable(rules.get(id)).orElseThrow(() -> RuleStore.noSuchRule(id));
  }

  /// A new version, unless the words are the same.
  void reword(Rule rule, String text, String author, String act, String label) {
    var checked = RuleText.checked(text);
    if (checked.equals(rule.text())) {
      return;
    }
    long now = System.currentTimeMillis();
    history.decide(
        act,
        "rule/" + rule.id(),
        label,
        handle -> {
          RuleRowStore.reword(handle, rule, checked, author, now);
          return true;
        });
  }
}
