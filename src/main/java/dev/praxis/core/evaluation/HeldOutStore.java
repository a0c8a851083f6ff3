package dev.praxis.core.evaluation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Reads what is known of the held-out side.
final class HeldOutStore {
  private static final String BETWEEN_TAGS = "\u001f";

  private HeldOutStore() {}

  /// In the order they were imported.
  static List<HeldOutSession> sessions(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT s.id, s.key, s.title, s.project, s.lineage_id, f.imported_at,
                   (SELECT group_concat(tag, char(31)) FROM (SELECT DISTINCT tag FROM session_tag WHERE session_id = s.id)) AS tags,
                   EXISTS (SELECT 1 FROM session_outcome WHERE session_id = s.id AND said_by = 'label')
                     OR EXISTS (SELECT 1 FROM session_tag WHERE session_id = s.id AND said_by = 'label') AS labelled,
                   EXISTS (SELECT 1 FROM effective_outcome
                           WHERE session_id = s.id AND outcome = 'failure') AS failed
            FROM session s
            JOIN lineage l ON l.id = s.lineage_id AND l.split = 'held_out'
            JOIN source f ON f.id = s.source_id
            ORDER BY s.id
            """)
        .map((row, _) -> {
          var tags = row.getString("tags");
          return new HeldOutSession(
              row.getLong("id"),
              row.getString("key"),
              row.getString("title"),
              row.getString("project"),
              row.getLong("lineage_id"),
              tags == null ? Set.of() : Set.of(tags.split(BETWEEN_TAGS)),
              row.getBoolean("labelled"),
              row.getBoolean("failed"),
              Instant.ofEpochMilli(row.getLong("imported_at")));
        })
        .list();
  }

  /// What renamed and merged tags are called now.
  static Map<String, String> names(Handle handle) {
    var names = new HashMap<String, String>();
    handle
        .createQuery("SELECT tag, becomes FROM tag_alias")
        .map((row, _) -> names.put(row.getString("tag"), row.getString("becomes")))
        .list();
    return names;
  }

  static int quarantined(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT count(*) FROM session s
            JOIN lineage l ON l.id = s.lineage_id AND l.split = 'quarantine'
            """)
        .mapTo(Integer.class)
        .one();
  }
}
