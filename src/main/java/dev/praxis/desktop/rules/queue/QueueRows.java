package dev.praxis.desktop.rules.queue;

import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleStatus;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;

/// Lays the rules of a shelf out: by status, what is alike together, closed groups as one line.
final class QueueRows {
  private QueueRows() {}

  /// @param open members of the groups that are open
  static List<QueueRow> of(List<Rule> rules, Set<Long> open, RulesRead read) {
    var byStatus = new EnumMap<RuleStatus, List<Rule>>(RuleStatus.class);
    rules.forEach(
        rule -> byStatus.computeIfAbsent(rule.status(), _ -> new ArrayList<>()).add(rule));
    var rows = new ArrayList<QueueRow>();
    byStatus.forEach((status, alike) -> {
      if (byStatus.size() > 1) {
        rows.add(new QueueRow.Heading(status, alike.size()));
      }
      for (var group : Alike.groups(alike)) {
        boolean isOpen = group.stream().allMatch(rule -> open.contains(rule.id()));
        group.stream()
            .limit(isOpen ? group.size() : 1)
            .map(rule -> row(rule, group, isOpen, read))
            .forEach(rows::add);
      }
    });
    return rows;
  }

  private static QueueRow row(Rule rule, List<Rule> group, boolean open, RulesRead read) {
    return new QueueRow.OfRule(
        rule,
        group,
        open,
        read.effects().getOrDefault(rule.id(), Effect.UNKNOWN),
        read.clients().getOrDefault(rule.id(), ""));
  }
}
