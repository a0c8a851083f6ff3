package dev.praxis.core.importing.writing;

import dev.praxis.core.store.Statements;
import java.sql.SQLException;

/// Takes the steps of a session away. Steps of which other sessions hold copies pass to the first
/// such copy, so that no copy is left without its words.
final class EventRemovalStore {
  private EventRemovalStore() {}

  static void removeEvents(Statements statements, long session) throws SQLException {
    handOver(statements, session);
    statements.update(
        """
        INSERT INTO event_text (event_text, rowid, text)
        SELECT 'delete', id, plain(text) FROM event WHERE session_id = ? AND text IS NOT NULL
        """,
        session);
    statements.update("DELETE FROM event WHERE session_id = ?", session);
    statements.update("DELETE FROM event_tokens WHERE session_id = ?", session);
  }

  private static void handOver(Statements statements, long session) throws SQLException {
    statements.update(
        "CREATE TEMP TABLE IF NOT EXISTS heir (original INTEGER PRIMARY KEY, copy INTEGER)");
    statements.update("DELETE FROM heir");
    int heirs =
        statements.update(
            """
            INSERT INTO heir (original, copy)
            SELECT original.id, min(copy.id)
            FROM event original JOIN event copy ON copy.copy_of = original.id
            WHERE original.session_id = ? AND copy.session_id <> original.session_id
            GROUP BY original.id
            """,
            session);
    if (heirs == 0) {
      return;
    }
    giveWords(statements);
    giveTheRest(statements);
  }

  private static void giveWords(Statements statements) throws SQLException {
    statements.update(
        """
        UPDATE event
        SET copy_of = NULL,
            text = (SELECT text FROM event original JOIN heir ON heir.original = original.id
                    WHERE heir.copy = event.id)
        WHERE id IN (SELECT copy FROM heir)
        """);
    statements.update(
        "INSERT INTO event_text (rowid, text) SELECT id, text FROM event_words WHERE id IN (SELECT"
            + " copy FROM heir)");
  }

  private static void giveTheRest(Statements statements) throws SQLException {
    statements.update(
        """
        UPDATE event SET copy_of = (SELECT copy FROM heir WHERE original = event.copy_of)
        WHERE copy_of IN (SELECT original FROM heir)
        """);
    statements.update(
        """
        UPDATE tool_call SET event_id = (SELECT copy FROM heir WHERE original = event_id)
        WHERE event_id IN (SELECT original FROM heir)
        """);
    statements.update(
        """
        UPDATE secret_finding SET event_id = (SELECT copy FROM heir WHERE original = event_id)
        WHERE event_id IN (SELECT original FROM heir)
        """);
    statements.update(
        """
        UPDATE session
        SET own_events = (SELECT count(*) FROM event WHERE session_id = session.id AND copy_of IS NULL)
        WHERE id IN (SELECT session_id FROM event WHERE id IN (SELECT copy FROM heir))
        """);
  }
}
