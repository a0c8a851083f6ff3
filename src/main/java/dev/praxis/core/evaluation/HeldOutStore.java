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

  /// A held-out session.
  ///
  /// @param tags of labels and of the curator
  /// @param labelled its input says how it ended or what went wrong, so that nothing need be
  ///   guessed
  /// @param failed its outcome is a failure
  record HeldOut(
      long id,
      String key,
      String title,
      String project,
      long lineage,
      Set<String> tags,
      boolean labelled,
      boolean failed,
      Instant importedAt) {}

  /// One held-out failure.
  ///
  /// @param told a person said so; else a detector did
  record Failure(HeldOut session, String tag, boolean told) {}

  /// In the order they were imported.
  static List<HeldOut> sessions(Handle handle) {
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
          return new HeldOut(
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
