package dev.praxis.desktop.rules.queue;

import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.lint.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Puts rules together of which lint finds that one says what the other says. A finding that was
/// waived no longer joins them.
final class Alike {
  private final Map<Long, Long> heads = new HashMap<>();

  private Alike(List<Rule> rules) {
    rules.forEach(rule -> heads.put(rule.id(), rule.id()));
    for (var rule : rules) {
      for (var finding : rule.lint()) {
        var other = finding.withRule();
        if (other != null && heads.containsKey(other) && saysTheSame(finding)) {
          heads.put(head(rule.id()), head(other));
        }
      }
    }
  }

  /// In the order of their first members; within a group the order stays.
  static List<List<Rule>> groups(List<Rule> rules) {
    var alike = new Alike(rules);
    var groups = new LinkedHashMap<Long, List<Rule>>();
    for (var rule : rules) {
      groups.computeIfAbsent(alike.head(rule.id()), _ -> new ArrayList<>()).add(rule);
    }
    return List.copyOf(groups.values());
  }

  static boolean saysTheSame(Finding finding) {
    return switch (finding.kind()) {
      case DUPLICATE, SUBSUMED -> true;
      case CONTRADICTION,
          VAGUE,
          UNTRIGGERED,
          UNCHECKABLE,
          PATH,
          SECRET,
          DEAD_REFERENCE,
          INJECTION,
          LONG,
          BUDGET ->
          false;
    };
  }

  private long head(long id) {
    long at = id;
    for (var above = heads.get(at); above != null && above != at; above = heads.get(at)) {
      at = above;
    }
    return at;
  }
}
