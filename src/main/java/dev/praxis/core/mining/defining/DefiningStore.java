package dev.praxis.core.mining.defining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.praxis.core.mining.Signal;
import dev.praxis.core.mining.tags.TagDefinition.StepPattern;
import dev.praxis.core.session.SessionId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Reads where a definition may fit, and keeps where it does.
final class DefiningStore {
  private static final ObjectMapper JSON = new ObjectMapper();

  private DefiningStore() {}

  /// A session of the training split.
  record Candidate(SessionId session, long lineage) {}

  /// An untagged piece of evidence.
  record Untagged(SessionId session, long lineage, String quote, String title, String project) {}

  /// Sessions that hold what each of these steps needs as far as an index tells, newest first.
  static List<Candidate> candidates(Handle handle, List<StepPattern> steps) {
    var sql =
        new StringBuilder(
            """
            SELECT s.id, s.lineage_id
            FROM session s JOIN lineage l ON l.id = s.lineage_id AND l.split = 'train' WHERE 1
            """);
    for (int i = 0; i < steps.size(); i++) {
      sql.append(steps.get(i).tool().isBlank() ? "" : calls(i))
          .append(steps.get(i).failed() ? FAILED : "");
    }
    var query = handle.createQuery(sql + " ORDER BY s.started_at DESC NULLS LAST, s.id DESC");
    for (int i = 0; i < steps.size(); i++) {
      query.bind("tool" + i, steps.get(i).tool());
    }
    return query
        .map((row, _) -> new Candidate(new SessionId(row.getLong("id")), row.getLong("lineage_id")))
        .list();
  }

  private static final String FAILED =
      " AND EXISTS (SELECT 1 FROM event e WHERE e.session_id = s.id AND e.failed)";

  private static String calls(int step) {
    return """
    AND EXISTS (SELECT 1 FROM event e JOIN tool_call c ON c.event_id = coalesce(e.copy_of, e.id)
                WHERE e.session_id = s.id AND c.tool = :tool%d COLLATE NOCASE)\
    """
        .formatted(step);
  }

  /// What waits for a tag, newest first.
  static List<Untagged> untagged(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT g.session_id, s.lineage_id, g.quote, s.title, s.project
            FROM signal g
            JOIN session s ON s.id = g.session_id
            JOIN lineage l ON l.id = s.lineage_id AND l.split = 'train'
            WHERE g.tag = '' AND g.score >= :least AND NOT EXISTS (
              SELECT 1 FROM evidence_review r
              WHERE r.session_id = g.session_id AND r.seq = g.seq AND r.tag = '')
            ORDER BY s.started_at DESC NULLS LAST, g.id
            """)
        .bind("least", Signal.COUNTS)
        .map((row, _) ->
            new Untagged(
                new SessionId(row.getLong("session_id")),
                row.getLong("lineage_id"),
                row.getString("quote"),
                row.getString("title"),
                row.getString("project")))
        .list();
  }

  /// Puts what a tag's definition finds in one session in place of what it found there before.
  static void replace(Handle handle, SessionId session, String tag, List<Signal> signals) {
    handle.execute(
        "DELETE FROM signal WHERE session_id = ? AND detector = 'defined_tag' AND found_tag = ?",
        session.value(),
        tag);
    for (var signal : signals) {
      handle.execute(
          """
          INSERT INTO signal (session_id, seq, detector, version, tag, score, quote, reason, evidence)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          session.value(),
          signal.seq(),
          signal.detector(),
          signal.version(),
          signal.tag(),
          signal.score(),
          signal.quote(),
          signal.reason(),
          written(signal.evidence()));
    }
  }

  private static String written(List<Integer> seqs) {
    try {
      return JSON.writeValueAsString(seqs);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("numbers can always be written", e);
    }
  }
}
