package dev.praxis.core.importing.writing;

import dev.praxis.core.importing.reading.Piece.Whole;
import dev.praxis.core.importing.writing.SessionWritingStore.Written;
import dev.praxis.core.store.Statements;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Lets the new reading of a file take the place of the old one, all in one transaction. Of what
/// the file no longer holds nothing is lost: the bytes of before stay as a source of their own that
/// is gone, and a session of which a curator said something, and which the file no longer tells,
/// stays with all its steps.
final class ReplacedFileStore {
  private final long source;
  private final String hashBefore;
  private final List<Written> before;
  private long version; // the source that keeps the bytes of before; 0 where a copy keeps them

  private ReplacedFileStore(long source, String hashBefore, List<Written> before) {
    this.source = source;
    this.hashBefore = hashBefore;
    this.before = before;
  }

  static ReplacedFileStore begin(
      Statements statements, long source, String hashBefore, List<Written> before)
      throws SQLException {
    var replaced = new ReplacedFileStore(source, hashBefore, before);
    statements.update("SAVEPOINT replacing");
    replaced.keepBytes(statements);
    replaced.rememberSteps(statements);
    for (var session : before) {
      if (!SessionWritingStore.isCurated(statements, session.id())) {
        EventRemovalStore.removeEvents(statements, session.id());
      }
    }
    return replaced;
  }

  /// Makes all of it undone.
  static void rollBack(Statements statements) throws SQLException {
    statements.update("ROLLBACK TO replacing");
    statements.update("RELEASE replacing");
  }

  private void keepBytes(Statements statements) throws SQLException {
    if (SourceWritingStore.passBytesToCopy(statements, source)) {
      return;
    }
    statements.update(
        """
        INSERT INTO source (path, format, format_version, content_hash, bytes, modified_at, lines, records,
                            unreadable_lines, other_records, state, imported_at, sensitive, archive, archived_bytes, chunk_bytes)
        SELECT path || '!/before-' || (SELECT count(*) + 1 FROM source v WHERE v.path LIKE source.path || '!/before-%'),
               format, format_version, content_hash, bytes, modified_at, lines, records,
               unreadable_lines, other_records, 'gone', imported_at, sensitive, archive, archived_bytes, chunk_bytes
        FROM source WHERE id = ?
        """,
        source);
    version = SessionWritingStore.lastId(statements);
    statements.update("UPDATE source_chunk SET source_id = ? WHERE source_id = ?", version, source);
  }

  private void rememberSteps(Statements statements) throws SQLException {
    statements.update("CREATE TEMP TABLE IF NOT EXISTS step_before (identity INTEGER PRIMARY KEY)");
    statements.update("DELETE FROM step_before");
    statements.update(
        """
        INSERT OR IGNORE INTO step_before (identity)
        SELECT e.identity FROM event e JOIN session s ON s.id = e.session_id
        WHERE s.source_id = ? AND e.identity IS NOT NULL
        """,
        source);
  }

  /// The sessions of before that the new reading goes on in, one for each of its own; null where it
  /// has a new one. The others leave, unless a curator said something of them.
  ///
  /// @param now the rows of the new reading, in the order of the file
  /// @return the rows to go on in, in the same order
  List<Long> settle(Statements statements, List<Long> now, Whole whole) throws SQLException {
    boolean sameBytes = whole.hash().equals(hashBefore);
    rememberTold(statements, now);
    boolean related = sameBytes || some(statements, "EXISTS");
    var old = new ArrayList<>(before);
    var rows = new ArrayList<Long>();
    for (int i = 0; i < now.size(); i++) {
      var match = OldSessions.match(old, whole.sessions(), i, related);
      if (match.isPresent()) {
        old.remove(match.get());
        goOn(statements, now.get(i), match.get().id());
      }
      rows.add(match.map(Written::id).orElse(now.get(i)));
    }
    boolean lost = !sameBytes && some(statements, "NOT EXISTS");
    for (var session : old) {
      lost |= leave(statements, session.id());
    }
    if (version != 0 && !lost) {
      statements.update("DELETE FROM source WHERE id = ?", version);
    }
    statements.update("RELEASE replacing");
    return rows;
  }

  private static void goOn(Statements statements, long from, long to) throws SQLException {
    EventRemovalStore.removeEvents(statements, to);
    SessionWritingStore.moveEvents(statements, from, to);
    SessionWritingStore.remove(statements, from);
  }

  /// @return whether it stays
  private boolean leave(Statements statements, long session) throws SQLException {
    if (!SessionWritingStore.isCurated(statements, session)) {
      SessionWritingStore.remove(statements, session);
      return false;
    }
    if (version != 0) {
      statements.update("UPDATE session SET source_id = ? WHERE id = ?", version, session);
    }
    return true;
  }

  /// Steps of sessions that are about to leave are still there: only what the file tells counts.
  private static void rememberTold(Statements statements, List<Long> now) throws SQLException {
    statements.update("CREATE TEMP TABLE IF NOT EXISTS step_told (identity INTEGER PRIMARY KEY)");
    statements.update("DELETE FROM step_told");
    for (long session : now) {
      statements.update(
          """
          INSERT OR IGNORE INTO step_told (identity)
          SELECT identity FROM event WHERE session_id = ? AND identity IS NOT NULL
          """,
          session);
    }
  }

  private static boolean some(Statements statements, String exist) throws SQLException {
    return statements
        .number(
            """
            SELECT 1 FROM step_before b
            WHERE %s (SELECT 1 FROM step_told t WHERE t.identity = b.identity) LIMIT 1
            """
                .formatted(exist))
        .isPresent();
  }
}
