package dev.praxis.core.mining.trend;

import dev.praxis.core.session.SessionId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Reads when lineages of the training split began, and which tags they carry.
final class WeekStore {
  private static final int DAYS = 7;
  private static final int MONDAY = 3; // days from the Monday before the epoch to the epoch

  private WeekStore() {}

  /// @param week weeks since the Monday before the epoch, in UTC
  record Began(long lineage, long week) {}

  /// A session that shows a tag.
  record Carrier(String tag, long lineage, SessionId session) {}

  /// Days from the epoch to the Monday of a week.
  static long firstDay(long week) {
    return week * DAYS - MONDAY;
  }

  /// Lineages whose beginning is known.
  static List<Began> began(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT s.lineage_id, (min(s.started_at) / 86400000 + 3) / 7 AS week
            FROM session s JOIN lineage l ON l.id = s.lineage_id
            WHERE l.split = 'train' AND s.started_at IS NOT NULL
            GROUP BY s.lineage_id
            """)
        .map((row, _) -> new Began(row.getLong("lineage_id"), row.getLong("week")))
        .list();
  }

  static List<Carrier> carriers(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT DISTINCT tag, lineage_id, session_id FROM sighting
            WHERE split = 'train' AND verdict <> 'not_real'
            """)
        .map((row, _) ->
            new Carrier(
                row.getString("tag"),
                row.getLong("lineage_id"),
                new SessionId(row.getLong("session_id"))))
        .list();
  }
}
