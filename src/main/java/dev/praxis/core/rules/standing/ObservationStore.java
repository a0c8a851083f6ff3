package dev.praxis.core.rules.standing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.praxis.core.rules.judging.Judgement;
import dev.praxis.core.rules.judging.Verdict;
import dev.praxis.core.session.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Keeps what acts say of rules, one row a rule and session. Sessions that are held out are neither
/// judged nor read; no more are sub-agents, whose callers answer for them, runs of a benchmark, and
/// sessions that tell no time.
final class ObservationStore {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String COUNTED =
      """
      FROM session s JOIN lineage l ON l.id = s.lineage_id AND l.split = 'train'
      """;
  private static final String IF_COUNTED =
      " s.started_at IS NOT NULL AND s.task = '' AND s.relation IS NOT 'subagent' ";

  private ObservationStore() {}

  /// A session that may have to be judged.
  ///
  /// @param events how many it has
  record Place(SessionId session, String cwd, String project, int events) {}

  /// What a row was judged by; another one makes it stale.
  record Seen(SessionId session, String by) {}

  /// A mistake found in a session.
  ///
  /// @param sure whether it counts for its tag; else it is a hint
  record Sign(SessionId session, String tag, int seq, boolean sure) {}

  /// In order of their start.
  static List<Place> places(Handle handle) {
    return handle
        .createQuery(
            "SELECT s.id, s.cwd, s.project, s.events "
                + COUNTED
                + "WHERE"
                + IF_COUNTED
                + "ORDER BY s.started_at, s.id")
        .map((row, _) ->
            new Place(
                new SessionId(row.getLong("id")),
                row.getString("cwd"),
                row.getString("project"),
                row.getInt("events")))
        .list();
  }

  static List<Seen> seen(Handle handle, long rule) {
    return handle
        .createQuery("SELECT session_id, seen FROM rule_observation WHERE rule_id = :rule")
        .bind("rule", rule)
        .map((row, _) -> new Seen(new SessionId(row.getLong("session_id")), row.getString("seen")))
        .list();
  }

  /// Nothing is kept of a session or a rule that has gone meanwhile.
  static void keep(Handle handle, long rule, Seen seen, Judgement judgement) {
    handle.execute(
        """
        INSERT INTO rule_observation (rule_id, session_id, seen, verdict, steps)
        SELECT r.id, s.id, ?, ?, ? FROM rule r, session s WHERE r.id = ? AND s.id = ?
        ON CONFLICT (rule_id, session_id) DO UPDATE SET
          seen = excluded.seen, verdict = excluded.verdict, steps = excluded.steps
        """,
        seen.by(),
        judgement.verdict().word(),
        judgement.steps().toString(),
        rule,
        seen.session().value());
  }

  static void forgetHeldOut(Handle handle) {
    handle.execute(
        """
        DELETE FROM rule_observation WHERE session_id IN (
          SELECT s.id FROM session s JOIN lineage l ON l.id = s.lineage_id WHERE l.split <> 'train')
        """);
  }

  static void forget(Handle handle) {
    handle.execute("DELETE FROM rule_observation");
  }

  /// A row of one session, with where it worked.
  record Row(Observed observed, String cwd, String project) {}

  /// Newest first.
  static List<Row> rows(Handle handle, long rule) {
    return handle
        .createQuery(
            "SELECT s.id, s.key, s.title, s.started_at, s.cwd, s.project, o.verdict, o.steps "
                + COUNTED
                + "JOIN rule_observation o ON o.session_id = s.id AND o.rule_id = :rule WHERE"
                + IF_COUNTED
                + "ORDER BY s.started_at DESC, s.id DESC")
        .bind("rule", rule)
        .map((row, _) -> row(row))
        .list();
  }

  /// What signals, labels and the curator say; what the curator refused is left out.
  static List<Sign> signs(Handle handle, Set<String> tags) {
    if (tags.isEmpty()) {
      return List.of();
    }
    return handle
        .createQuery(
            """
            SELECT session_id, tag, seq, 1 AS sure FROM sighting
            WHERE split = 'train' AND verdict <> 'not_real' AND tag IN (<tags>)
            UNION ALL
            SELECT g.session_id, g.tag, g.seq, 0 FROM signal g
            WHERE g.tag IN (<tags>) AND g.score < 0.5 AND NOT EXISTS (
              SELECT 1 FROM evidence_review r
              WHERE r.session_id = g.session_id AND r.seq = g.seq AND r.tag = g.found_tag)
            ORDER BY 1, 3
            """)
        .bindList("tags", List.copyOf(tags))
        .map((row, _) ->
            new Sign(
                new SessionId(row.getLong("session_id")),
                row.getString("tag"),
                row.getInt("seq"),
                row.getBoolean("sure")))
        .list();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        new Observed(
            new SessionId(row.getLong("id")),
            row.getString("key"),
            row.getString("title"),
            Instant.ofEpochMilli(row.getLong("started_at")),
            new Judgement(Verdict.of(row.getString("verdict")), seqs(row.getString("steps")))),
        row.getString("cwd"),
        row.getString("project"));
  }

  private static List<Integer> seqs(String json) {
    try {
      return JSON.readValue(json, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the steps of an observation are no list: " + json, e);
    }
  }
}
