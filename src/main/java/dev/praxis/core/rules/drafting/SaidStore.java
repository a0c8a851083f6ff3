package dev.praxis.core.rules.drafting;

import dev.praxis.core.session.SessionId;
import dev.praxis.core.store.Database;
import java.util.List;

/// What people said in the training split to put agents right. Refused evidence is left out, and so
/// is a long first message: it is a task, often a template that many sessions share.
public final class SaidStore {
  private static final int TASK = 500; // characters; nobody has been put right yet

  private final Database database;

  public SaidStore(Database database) {
    this.database = database;
  }

  /// By session, then event. One message may be there several times.
  List<Said> list() {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT g.session_id, s.lineage_id, s.project, g.seq, g.tag, g.score, g.quote
                FROM signal g
                JOIN session s ON s.id = g.session_id
                JOIN lineage l ON l.id = s.lineage_id AND l.split = 'train'
                JOIN event e ON e.session_id = g.session_id AND e.seq = g.seq AND e.kind = 'user_message'
                LEFT JOIN event original ON original.id = e.copy_of
                WHERE g.score >= 0.5
                  AND g.detector IN ('user_correction', 'correction_with_rule', 'standing_rule',
                                     'interrupt_redirect', 'denial_reason', 'repeated_instruction')
                  AND NOT (length(plain(coalesce(e.text, original.text))) > :task
                           AND NOT EXISTS (
                             SELECT 1 FROM event earlier
                             WHERE earlier.session_id = e.session_id AND earlier.seq < e.seq
                               AND earlier.kind = 'user_message'))
                  AND NOT EXISTS (
                    SELECT 1 FROM evidence_review r
                    WHERE r.session_id = g.session_id AND r.seq = g.seq AND r.tag = g.found_tag
                      AND r.verdict = 'not_real')
                ORDER BY g.session_id, g.seq, g.id
                """)
            .bind("task", TASK)
            .map((row, _) ->
                new Said(
                    new SessionId(row.getLong("session_id")),
                    row.getLong("lineage_id"),
                    row.getString("project"),
                    row.getInt("seq"),
                    row.getString("tag"),
                    row.getDouble("score"),
                    row.getString("quote")))
            .list());
  }
}
