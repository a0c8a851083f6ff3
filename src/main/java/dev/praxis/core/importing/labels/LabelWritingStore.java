package dev.praxis.core.importing.labels;

import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.Voice;
import dev.praxis.core.store.Statements;
import dev.praxis.core.transcript.TranscriptEvent.Labelled;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes what files say of sessions: outcomes with their reasons, and tags with the steps that
/// show them. A curator's words are never touched.
public final class LabelWritingStore {
  private LabelWritingStore() {}

  /// Replaces what the session's own file said of it before.
  public static void label(Statements statements, long session, List<Labelled> labels)
      throws SQLException {
    if (labels.isEmpty()) {
      return;
    }
    statements.update(
        "DELETE FROM session_tag WHERE session_id = ? AND said_by = 'label'", session);
    for (var label : labels) {
      outcome(statements, session, label.saidBy(), label.outcome(), label.basis());
      for (var tag : label.tags()) {
        tag(statements, session, tag);
      }
    }
  }

  static void outcome(
      Statements statements, long session, Voice saidBy, @Nullable Outcome outcome, String basis)
      throws SQLException {
    if (outcome == null) {
      return;
    }
    statements.update(
        """
        INSERT INTO session_outcome (session_id, said_by, outcome, basis) VALUES (?, ?, ?, ?)
        ON CONFLICT (session_id, said_by) DO UPDATE SET outcome = excluded.outcome, basis = excluded.basis
        """,
        session,
        saidBy.word(),
        outcome.word(),
        basis.isEmpty() ? null : basis);
  }

  static void tag(Statements statements, long session, Labelled.Tag tag) throws SQLException {
    var reason = tag.reason().isEmpty() ? null : tag.reason();
    statements.update(
        """
        INSERT INTO session_tag (session_id, tag, said_by, reason) VALUES (?, ?, 'label', ?)
        ON CONFLICT (session_id, tag, said_by) DO UPDATE SET reason = coalesce(reason, excluded.reason)
        """,
        session,
        tag.name(),
        reason);
    if (tag.step() != null) {
      statements.update(
          """
          INSERT INTO session_tag_step (session_tag_id, seq, reason)
          SELECT id, ?, ? FROM session_tag WHERE session_id = ? AND tag = ? AND said_by = 'label'
          ON CONFLICT (session_tag_id, seq) DO UPDATE SET reason = excluded.reason
          """,
          tag.step(),
          tag.reason(),
          session,
          tag.name());
    }
  }
}
