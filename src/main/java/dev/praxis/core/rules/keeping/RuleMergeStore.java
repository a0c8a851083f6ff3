package dev.praxis.core.rules.keeping;

import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleStatus;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Writes that one rule became part of another. Every write belongs to a decision.
final class RuleMergeStore {
  private RuleMergeStore() {}

  static void merge(Handle handle, Rule rule, Rule winner, long now) {
    RuleRowStore.move(handle, rule, RuleStatus.MERGED, now);
    handle.execute("UPDATE rule SET merged_into = ? WHERE id = ?", winner.id(), rule.id());
    handle.execute("UPDATE rule SET merged_into = ? WHERE merged_into = ?", winner.id(), rule.id());
    handle.execute(
        """
        INSERT INTO rule_tag (rule_id, tag) SELECT ?, tag FROM rule_tag WHERE rule_id = ? ORDER BY id
        ON CONFLICT DO NOTHING
        """,
        winner.id(),
        rule.id());
    handle.execute(
        """
        INSERT INTO rule_evidence (rule_id, session_id, seq, kind)
        SELECT ?, session_id, seq, kind FROM rule_evidence WHERE rule_id = ? ORDER BY id
        ON CONFLICT DO NOTHING
        """,
        winner.id(),
        rule.id());
  }

  /// By the id of a merged rule, the one it became part of.
  static Map<Long, Long> winners(Handle handle) {
    return handle
        .createQuery("SELECT id, merged_into FROM rule WHERE merged_into IS NOT NULL")
        .map((row, _) -> Map.entry(row.getLong("id"), row.getLong("merged_into")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
