package dev.praxis.desktop.rules.queue;

import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleStatus;
import java.util.List;

/// One line of the list.
public sealed interface QueueRow {

  /// Above the rules of one status, where the shelf holds several.
  record Heading(RuleStatus status, int count) implements QueueRow {}

  /// A rule.
  ///
  /// @param group it and what says nearly the same, in the order of the list; alone where nothing
  ///   does
  /// @param open whether the others of its group stand below it
  /// @param effect in the newest evaluation
  /// @param client the agent that proposed it; empty where none did
  record OfRule(Rule rule, List<Rule> group, boolean open, Effect effect, String client)
      implements QueueRow {
    public OfRule {
      group = List.copyOf(group);
    }

    /// Whether it stands for its group.
    public boolean leads() {
      return group.size() > 1 && group.getFirst().id() == rule.id();
    }

    /// Whether it stands below the one that does.
    public boolean follows() {
      return group.size() > 1 && !leads();
    }
  }
}
