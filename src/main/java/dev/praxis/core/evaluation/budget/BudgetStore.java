package dev.praxis.core.evaluation.budget;

import dev.praxis.core.evaluation.budget.BudgetGround.Calls;
import dev.praxis.core.session.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Reads what a budget is worked out from.
final class BudgetStore {
  private static final double MILLIS = 1_000;

  private BudgetStore() {}

  /// Of training: one a lineage and tag, as mining counts them; a failed lineage without a tag is
  /// one too.
  static List<BudgetFailure> failures(Handle handle) {
    var tagged =
        handle.createQuery(
            """
            SELECT lineage_id, min(session_id) AS session_id, key, title, project, tag FROM sighting
            WHERE split = 'train' AND verdict <> 'not_real'
            GROUP BY lineage_id, tag ORDER BY session_id, tag
            """);
    var nameless =
        handle.createQuery(
            """
            SELECT s.lineage_id, min(s.id) AS session_id, s.key, s.title, s.project, '' AS tag
            FROM session s
            JOIN lineage l ON l.id = s.lineage_id AND l.split = 'train'
            JOIN effective_outcome o ON o.session_id = s.id AND o.outcome = 'failure'
            WHERE s.lineage_id NOT IN (
              SELECT lineage_id FROM sighting WHERE split = 'train' AND verdict <> 'not_real')
            GROUP BY s.lineage_id ORDER BY session_id
            """);
    return Stream.of(tagged, nameless)
        .flatMap(query -> query.map((row, _) -> failure(row)).list().stream())
        .toList();
  }

  private static BudgetFailure failure(ResultSet row) throws SQLException {
    return new BudgetFailure(
        row.getLong("lineage_id"),
        new SessionId(row.getLong("session_id")),
        row.getString("key"),
        row.getString("title"),
        row.getString("project"),
        row.getString("tag"));
  }

  /// Lineages of these sessions, by session; a session that has gone has none.
  static Map<Long, Long> lineages(Handle handle, List<Long> sessions) {
    if (sessions.isEmpty()) {
      return Map.of();
    }
    return handle
        .createQuery("SELECT id, lineage_id FROM session WHERE id IN (<sessions>)")
        .bindList("sessions", sessions)
        .map((row, _) -> Map.entry(row.getLong(1), row.getLong(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// A record of usage that tells of no input goes on with the message before it.
  ///
  /// @param split as stored
  static Calls calls(Handle handle, String split) {
    return handle
        .createQuery(
            """
            SELECT coalesce(sum(coalesce(told.calls,
                     (s.turns + s.tool_calls) * s.own_events / max(1, s.events))), 0) AS calls,
                   coalesce(sum(told.calls), 0) AS told
            FROM session s
            JOIN lineage l ON l.id = s.lineage_id AND l.split = :split
            LEFT JOIN (SELECT session_id, count(*) AS calls FROM event_tokens
                       WHERE tokens_in + tokens_cached > 0 GROUP BY session_id) told
              ON told.session_id = s.id
            """)
        .bind("split", split)
        .map((row, _) -> new Calls(row.getLong("calls"), row.getLong("told")))
        .one();
  }

  /// What was spent from each failed call of training to the one that made good for it, where the
  /// transcript tells.
  static List<Waste.Stretch> stretches(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT s.lineage_id, sum(t.tokens_in + t.tokens_out) AS fresh, sum(t.tokens_cached) AS cached,
                   sum(t.tokens_in + t.tokens_cached > 0) AS calls,
                   coalesce(max(0, fixed.at - failed.at), 0) AS millis
            FROM resolution r
            JOIN session s ON s.id = r.session_id
            JOIN lineage l ON l.id = s.lineage_id AND l.split = 'train'
            JOIN event_tokens t
              ON t.session_id = r.session_id AND t.seq > r.failed_seq AND t.seq <= r.fixed_seq
            LEFT JOIN event failed ON failed.session_id = r.session_id AND failed.seq = r.failed_seq
            LEFT JOIN event fixed ON fixed.session_id = r.session_id AND fixed.seq = r.fixed_seq
            GROUP BY r.session_id, r.failed_seq
            HAVING fresh + cached > 0
            """)
        .map((row, _) ->
            new Waste.Stretch(
                row.getLong("lineage_id"),
                row.getLong("fresh"),
                row.getLong("cached"),
                row.getInt("calls"),
                row.getLong("millis") / MILLIS))
        .list();
  }
}
