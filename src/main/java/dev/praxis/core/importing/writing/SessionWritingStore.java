package dev.praxis.core.importing.writing;

import dev.praxis.core.importing.labels.LabelWritingStore;
import dev.praxis.core.importing.reading.SessionSummary;
import dev.praxis.core.store.Statements;
import dev.praxis.core.transcript.TranscriptEvent.Fact;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Writes sessions. A session keeps its row, and with it all a curator said of it, for as long as
/// its file holds it.
final class SessionWritingStore {
  private SessionWritingStore() {}

  /// A session that was imported before.
  record Written(long id, int place, String key, int events, int ownEvents) {}

  /// A new session, in a lineage of its own, to be [#finish]ed once its file is read. Until then it
  /// stands in quarantine, where nobody looks.
  static long begin(Statements statements, long source, int place, String agent)
      throws SQLException {
    statements.update("INSERT INTO lineage (split, split_by) VALUES ('quarantine', 'importing')");
    long lineage = lastId(statements);
    statements.update(
        """
        INSERT INTO session (key, native_id, agent, source_id, place, lineage_id)
        VALUES ('importing/' || ?, '', ?, ?, ?, ?)
        """,
        lineage,
        agent,
        source,
        place,
        lineage);
    return lastId(statements);
  }

  /// In the order in which they stand in the file.
  static List<Written> ofSource(Statements statements, long source) throws SQLException {
    var written = new ArrayList<Written>();
    var select =
        """
        SELECT id, place, key, (SELECT count(*) FROM event WHERE session_id = session.id) AS events, own_events
        FROM session WHERE source_id = ? ORDER BY place
        """;
    try (var rows = statements.with(select, source).executeQuery()) {
      while (rows.next()) {
        written.add(
            new Written(
                rows.getLong("id"),
                rows.getInt("place"),
                rows.getString("key"),
                rows.getInt("events"),
                rows.getInt("own_events")));
      }
    }
    return written;
  }

  /// Writes what is known now that the file is read.
  static void finish(
      Statements statements, long id, int place, SessionSummary summary, int ownEvents)
      throws SQLException {
    var tokens = summary.usage().tokens();
    statements.update(
        """
        UPDATE session
        SET place = ?, key = ?, native_id = ?, parent_native_id = ?, relation = ?,
            agent_version = ?, project = ?, cwd = ?, branch = ?, model = ?, title = ?,
            started_at = ?, ended_at = ?, events = ?, own_events = ?, turns = ?, tool_calls = ?, errors = ?,
            tokens_in = ?, tokens_out = ?, tokens_cached = ?, tokens_cache_written = ?, cost_usd = ?,
            duration_ms = ?, task = ?
        WHERE id = ?
        """,
        place,
        freeKey(statements, id, summary.key()),
        summary.nativeId(),
        summary.parentNativeId(),
        summary.relation().isEmpty() ? null : summary.relation(),
        summary.fact(Fact.AGENT_VERSION),
        summary.fact(Fact.PROJECT),
        summary.fact(Fact.CWD),
        summary.fact(Fact.BRANCH),
        summary.fact(Fact.MODEL),
        summary.fact(Fact.TITLE),
        summary.startedAt(),
        summary.endedAt(),
        summary.events(),
        ownEvents,
        summary.turns(),
        summary.toolCalls(),
        summary.errors(),
        tokens.in(),
        tokens.out(),
        tokens.cached(),
        tokens.cacheWritten(),
        summary.usage().costUsd(),
        summary.duration() == null ? null : summary.duration().toMillis(),
        summary.fact(Fact.TASK),
        id);
    LabelWritingStore.label(statements, id, summary.labels());
  }

  /// How many of its steps are nobody's copies.
  static int ownEvents(Statements statements, long id) throws SQLException {
    return (int)
        statements
            .number("SELECT count(*) FROM event WHERE session_id = ? AND copy_of IS NULL", id)
            .orElse(0);
  }

  /// Gives the steps of one session to another, which has none.
  static void moveEvents(Statements statements, long from, long to) throws SQLException {
    statements.update("UPDATE event SET session_id = ? WHERE session_id = ?", to, from);
    statements.update("UPDATE event_tokens SET session_id = ? WHERE session_id = ?", to, from);
  }

  /// Removes a session and its steps.
  static void remove(Statements statements, long id) throws SQLException {
    EventRemovalStore.removeEvents(statements, id);
    long lineage =
        statements.number("SELECT lineage_id FROM session WHERE id = ?", id).orElseThrow();
    statements.update("DELETE FROM session WHERE id = ?", id);
    LineageStore.removeIfUnused(statements, lineage);
  }

  /// Whether a curator said anything of this session.
  static boolean isCurated(Statements statements, long id) throws SQLException {
    return statements
        .number(
            """
            SELECT 1 WHERE EXISTS (SELECT 1 FROM session_tag WHERE session_id = ?1 AND said_by = 'curator')
              OR EXISTS (SELECT 1 FROM session_outcome WHERE session_id = ?1 AND said_by = 'curator')
              OR EXISTS (SELECT 1 FROM evidence_review WHERE session_id = ?1)
            """,
            id)
        .isPresent();
  }

  /// Gives a session the name it would have had if it had come first.
  static void takeFreeKey(Statements statements, long id) throws SQLException {
    statements.update(
        """
        UPDATE session SET key = native_id
        WHERE id = ?1 AND NOT EXISTS (
          SELECT 1 FROM session other WHERE other.key = session.native_id AND other.id <> ?1)
        """,
        id);
  }

  static long lastId(Statements statements) throws SQLException {
    return statements.number("SELECT last_insert_rowid()").orElseThrow();
  }

  private static String freeKey(Statements statements, long id, String wanted) throws SQLException {
    var base = wanted.isEmpty() ? "session-" + id : wanted;
    var key = base;
    for (int copy = 2; isTaken(statements, id, key); copy++) {
      key = base + "~" + copy;
    }
    return key;
  }

  private static boolean isTaken(Statements statements, long id, String key) throws SQLException {
    return statements
        .number("SELECT 1 FROM session WHERE key = ? AND id <> ?", key, id)
        .isPresent();
  }
}
