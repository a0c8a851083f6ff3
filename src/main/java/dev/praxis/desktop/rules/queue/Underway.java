package dev.praxis.desktop.rules.queue;

import dev.praxis.core.rules.Rule;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Decisions made by key: those not yet in the workspace, and those to come back to by undo.
final class Underway {
  /// Not to be shown again.
  private final Set<Long> rules = new HashSet<>();

  /// Newest first; of several decided at once, the first.
  private final Deque<Long> decided = new ArrayDeque<>();

  void begin(List<Rule> toDecide) {
    toDecide.forEach(rule -> rules.add(rule.id()));
    toDecide.stream().findFirst().ifPresent(first -> decided.push(first.id()));
  }

  void end(List<Long> ids) {
    ids.forEach(rules::remove);
  }

  boolean holds(long id) {
    return rules.contains(id);
  }

  /// What was decided last and is back, because the decision was undone.
  Optional<Rule> broughtBack(List<Rule> there) {
    if (decided.isEmpty() || holds(decided.peek())) {
      return Optional.empty();
    }
    long last = decided.peek();
    var back = there.stream().filter(rule -> rule.id() == last).findFirst();
    back.ifPresent(_ -> decided.pop());
    return back;
  }
}
