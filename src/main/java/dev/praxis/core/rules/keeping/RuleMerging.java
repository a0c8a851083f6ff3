package dev.praxis.core.rules.keeping;

import dev.praxis.core.Problem;
import dev.praxis.core.review.History;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleStatus;
import java.util.List;
import java.util.stream.Collectors;

/// Makes one rule of several that say the same: what speaks for them is joined, one wording stays.
public final class RuleMerging {
  private final RuleStore rules;
  private final History history;

  public RuleMerging(RuleStore rules, History history) {
    this.rules = rules;
    this.history = history;
  }

  /// The tags and the evidence of the merged become the winner's too; they point to it from then
  /// on, and so does what was merged into them before. One decision.
  ///
  /// @return the winner with the support of all
  /// @throws Problem where one is not there, was given up, or stands in force while the winner does
  ///   not
  public Rule merge(List<Long> ids, long into) {
    var winner = living(into);
    var merged = ids.stream().distinct().map(this::living).toList();
    if (merged.isEmpty() || merged.contains(winner)) {
      throw new Problem(
          "A rule cannot be merged into itself.", "Name other rules to merge into R" + into + ".");
    }
    merged.forEach(rule -> refuseLoss(rule, winner));
    long now = System.currentTimeMillis();
    history.decide(
        "merge",
        subject(merged, winner),
        label(merged, winner),
        handle -> {
          merged.forEach(rule -> RuleMergeStore.merge(handle, rule, winner, now));
          return true;
        });
    return rules.find(into).orElseThrow();
  }

  private Rule living(long id) {
    var rule = rules.find(id).orElseThrow(() -> RuleStore.noSuchRule(id));
    if (!rule.status().living()) {
      throw new Problem(
          "Rule %d is %s.".formatted(id, rule.status().word()),
          rule.status() == RuleStatus.MERGED
              ? "Work on the rule it was merged into."
              : "Reopen it first.");
    }
    return rule;
  }

  /// Merging must not silently take a rule out of the file.
  private static void refuseLoss(Rule rule, Rule winner) {
    if (rule.status().active() && !winner.status().active()) {
      throw new Problem(
          "Rule %d is in force and rule %d is not.".formatted(rule.id(), winner.id()),
          "Approve rule %d first, or merge it into rule %d.".formatted(winner.id(), rule.id()));
    }
  }

  private static String subject(List<Rule> merged, Rule winner) {
    return merged.stream()
        .map(rule -> String.valueOf(rule.id()))
        .collect(Collectors.joining(",", "rule/" + winner.id() + ",", ""));
  }

  private static String label(List<Rule> merged, Rule winner) {
    return merged.size() == 1
        ? "Merge rule %d into rule %d".formatted(merged.getFirst().id(), winner.id())
        : "Merge %d rules into rule %d".formatted(merged.size(), winner.id());
  }
}
