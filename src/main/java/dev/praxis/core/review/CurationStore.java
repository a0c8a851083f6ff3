package dev.praxis.core.review;

import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.SessionId;
import org.jdbi.v3.core.Handle;

/// Writes the curator's word on sessions. Every method runs inside a decision.
final class CurationStore {
  private CurationStore() {}

  static void sayOutcome(Handle handle, SessionId session, Outcome outcome) {
    handle
        .createUpdate(
            """
            INSERT INTO session_outcome (session_id, said_by, outcome)
            VALUES (:session, 'curator', :outcome)
            ON CONFLICT (session_id, said_by) DO UPDATE SET outcome = excluded.outcome
            """)
        .bind("session", session.value())
        .bind("outcome", outcome.word())
        .execute();
  }

  static void sayTag(Handle handle, SessionId session, String tag) {
    handle
        .createUpdate(
            """
            INSERT INTO session_tag (session_id, tag, said_by) VALUES (:session, :tag, 'curator')
            ON CONFLICT (session_id, tag, said_by) DO NOTHING
            """)
        .bind("session", session.value())
        .bind("tag", tag)
        .execute();
  }

  /// The step that shows a tag the curator gave, with the words that do.
  static void pointAt(Handle handle, SessionId session, String tag, int seq, String quote) {
    handle
        .createUpdate(
            """
            INSERT INTO session_tag_step (session_tag_id, seq, reason)
            SELECT id, :seq, :quote FROM session_tag
            WHERE session_id = :session AND tag = :tag AND said_by = 'curator'
            ON CONFLICT (session_tag_id, seq) DO NOTHING
            """)
        .bind("session", session.value())
        .bind("tag", tag)
        .bind("seq", seq)
        .bind("quote", quote)
        .execute();
  }

  static void knowTag(Handle handle, String tag) {
    handle
        .createUpdate(
            """
            INSERT INTO failure_tag (tag, origin) VALUES (:tag, 'curator')
            ON CONFLICT (tag) DO NOTHING
            """)
        .bind("tag", tag)
        .execute();
  }
}
