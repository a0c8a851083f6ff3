package dev.praxis.core.evaluation;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Reads how lineages begin.
final class BeginningStore {
  /// Tool calls beyond these make two tasks no more alike.
  private static final int CALLS = 100;

  private static final int CHARACTERS = 4_000;

  private BeginningStore() {}

  /// By lineage: the first request of its first session and the names of the tools called in it, in
  /// order.
  static Map<Long, String> byLineage(Handle handle) {
    var beginnings = new HashMap<Long, String>();
    handle
        .createQuery(
            """
            SELECT s.lineage_id,
                   (SELECT substr(plain(coalesce(e.text, (SELECT text FROM event WHERE id = e.copy_of))), 1, :characters)
                    FROM event e WHERE e.session_id = s.id AND e.kind = 'user_message' ORDER BY e.seq LIMIT 1) AS prompt,
                   (SELECT group_concat(tool, ' ') FROM (
                      SELECT t.tool FROM event e JOIN tool_call t ON t.event_id = coalesce(e.copy_of, e.id)
                      WHERE e.session_id = s.id AND e.kind = 'tool_call' ORDER BY e.seq LIMIT :calls)) AS calls
            FROM session s
            WHERE s.id IN (SELECT min(id) FROM session GROUP BY lineage_id)
            """)
        .bind("characters", CHARACTERS)
        .bind("calls", CALLS)
        .map((row, _) -> {
          var prompt = row.getString("prompt");
          var calls = row.getString("calls");
          return beginnings.put(
              row.getLong("lineage_id"),
              (prompt == null ? "" : prompt) + (calls == null ? "" : "\n" + calls));
        })
        .forEach(_ -> {});
    return beginnings;
  }
}
