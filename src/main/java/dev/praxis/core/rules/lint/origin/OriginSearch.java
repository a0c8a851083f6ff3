package dev.praxis.core.rules.lint.origin;

import dev.praxis.core.session.EventKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Looks up what rules were drafted from.
public final class OriginSearch {
  private record Found(long rule, Origin.Step step) {}

  private OriginSearch() {}

  /// By rule; rules without evidence are left out.
  public static Map<Long, Origin> byRule(Handle handle) {
    return rows(handle).stream().collect(Collectors.groupingBy(Found::rule)).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> new Origin(entry.getValue().stream().map(Found::step).toList())));
  }

  private static List<Found> rows(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT r.rule_id, r.kind AS evidence, e.kind, s.key, r.seq, s.cwd
            FROM rule_evidence r
            JOIN session s ON s.id = r.session_id
            JOIN event e ON e.session_id = r.session_id AND e.seq = r.seq
            ORDER BY r.id
            """)
        .map((row, _) ->
            new Found(
                row.getLong("rule_id"),
                new Origin.Step(
                    row.getString("evidence"),
                    EventKind.of(row.getString("kind")),
                    row.getString("key"),
                    row.getInt("seq"),
                    row.getString("cwd"))))
        .list();
  }
}
