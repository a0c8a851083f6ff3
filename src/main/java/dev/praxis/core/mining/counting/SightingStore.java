package dev.praxis.core.mining.counting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Reads what is counted, and what of it has changed.
final class SightingStore {
  private static final String COUNTED =
      """
      SELECT session_id, seq, found_tag, tag, lineage_id, project, at FROM sighting
      WHERE split = 'train' AND verdict <> 'not_real'
      """;

  private SightingStore() {}

  /// How far the workspace has come.
  ///
  /// @param other changes that concern more than single places
  /// @param newest id of the newest change of one place; 0 where there was none
  record Stamp(long other, long newest) {}

  /// @param newestWeek of the newest training session, in weeks since the Monday before the epoch
  record Population(int sessions, int heldOut, long newestWeek) {}

  static Stamp stamp(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT changes, (SELECT coalesce(max(id), 0) FROM sighting_change) AS newest
            FROM sighting_stamp
            """)
        .map((row, _) -> new Stamp(row.getLong("changes"), row.getLong("newest")))
        .one();
  }

  /// Places that changed after this change, each once.
  static List<Place> changedAfter(Handle handle, long change) {
    return handle
        .createQuery(
            "SELECT DISTINCT session_id, seq, tag AS found_tag FROM sighting_change WHERE id >"
                + " :change")
        .bind("change", change)
        .map((row, _) -> place(row))
        .list();
  }

  static List<Sighting> all(Handle handle) {
    return handle.createQuery(COUNTED).map((row, _) -> sighting(row)).list();
  }

  /// By the index of sessions: that of tags would lead through all that carries the tag, so the tag
  /// is asked for in a way no index serves.
  static List<Sighting> at(Handle handle, Place place) {
    return handle
        .createQuery(
            COUNTED + "AND session_id = :session AND seq = :seq AND found_tag || '' = :found")
        .bind("session", place.session())
        .bind("seq", place.seq())
        .bind("found", place.foundTag())
        .map((row, _) -> sighting(row))
        .list();
  }

  static Population population(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT count(*) AS every, coalesce(sum(train), 0) AS training,
                   coalesce(max(CASE WHEN train THEN (at / 86400000 + 3) / 7 END), 0) AS week
            FROM (SELECT l.split = 'train' AS train, coalesce(s.ended_at, s.started_at) AS at
                  FROM session s JOIN lineage l ON l.id = s.lineage_id)
            """)
        .map((row, _) ->
            new Population(
                row.getInt("training"),
                row.getInt("every") - row.getInt("training"),
                row.getLong("week")))
        .one();
  }

  /// Training sessions whose outcome is a failure.
  static Set<Long> failing(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT s.id FROM effective_outcome o
            JOIN session s ON s.id = o.session_id
            JOIN lineage l ON l.id = s.lineage_id AND l.split = 'train'
            WHERE o.outcome = 'failure'
            """)
        .mapTo(Long.class)
        .set();
  }

  private static Sighting sighting(ResultSet row) throws SQLException {
    long millis = row.getLong("at");
    var at = row.wasNull() ? null : Long.valueOf(millis);
    return new Sighting(
        place(row), row.getString("tag"), row.getLong("lineage_id"), row.getString("project"), at);
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(row.getLong("session_id"), row.getInt("seq"), row.getString("found_tag"));
  }
}
