package dev.praxis.core.importing.writing;

import dev.praxis.core.importing.reading.CallRow;
import dev.praxis.core.importing.reading.CallRow.CallEnding;
import dev.praxis.core.importing.reading.EventRow;
import dev.praxis.core.importing.reading.SecretRow;
import dev.praxis.core.session.ToolStatus;
import dev.praxis.core.store.Statements;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes steps, their calls and their words in the index, many at a time. Lives for one
/// transaction.
final class EventWritingStore {
  private static final String EVENT =
      """
      INSERT INTO event (id, session_id, seq, kind, at, failed, answers, line, identity, copy_of, text)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String CALL =
      """
      INSERT INTO tool_call (event_id, tool, target, input, status, exit_code)
      VALUES (?, ?, ?, ?, ?, ?)
      """;
  private static final String SECRET =
      """
      INSERT INTO secret_finding (event_id, place, part, kind, hash, start, length)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String WORDS = "INSERT INTO event_text (rowid, text) VALUES (?, ?)";
  private static final int WAITING = 1_000;

  private final Statements statements;
  private final Map<Long, Long> waitingByIdentity = new HashMap<>();
  private final List<Words> words = new ArrayList<>();
  private long lastId;
  private int waiting;

  EventWritingStore(Statements statements) throws SQLException {
    this.statements = statements;
    lastId = statements.number("SELECT max(id) FROM event").orElse(0);
  }

  /// What waits to be indexed.
  private record Words(long event, String text) {}

  /// Adds a step; one that is there already, in whichever session, becomes its copy.
  ///
  /// @return whether it is new
  boolean add(long session, EventRow row) throws SQLException {
    var original = original(row.identity());
    long id = ++lastId;
    event(id, session, row, original);
    var call = row.call();
    if (original == null) {
      words.add(new Words(id, row.text()));
      if (row.identity() != 0) {
        waitingByIdentity.put(row.identity(), id);
      }
      if (call != null) {
        call(id, call);
      }
      secrets(id, row.secrets());
    } else if (call != null) {
      learn(original, call);
    }
    if (++waiting >= WAITING) {
      flush();
    }
    return original == null;
  }

  /// Says how a call ended that was written earlier.
  void end(long session, CallEnding ending) throws SQLException {
    flush();
    statements.update(
        """
        UPDATE tool_call SET status = ?, exit_code = ?
        WHERE event_id = (SELECT coalesce(copy_of, id) FROM event WHERE session_id = ? AND seq = ?)
        """,
        ending.status().word(),
        ending.exitCode(),
        session,
        ending.seq());
  }

  /// Says how a call ended that was written when its file was shorter.
  void end(long session, int seq, CallRow call) throws SQLException {
    statements.update(
        """
        UPDATE tool_call SET status = ?, exit_code = ?
        WHERE status = 'pending'
          AND event_id = (SELECT coalesce(copy_of, id) FROM event WHERE session_id = ? AND seq = ?)
        """,
        call.status().word(),
        call.exitCode(),
        session,
        seq);
  }

  /// Hands everything to the database, the words too. Must come before a step is removed and at the
  /// end.
  void flushAll() throws SQLException {
    flush();
    var insert = statements.with(WORDS);
    for (var waitingWords : words) {
      insert.setLong(1, waitingWords.event());
      insert.setString(2, waitingWords.text());
      insert.addBatch();
    }
    insert.executeBatch();
    words.clear();
  }

  /// Hands what was added to the database, but for the words: the index writes what it has gathered
  /// whenever another statement sets a savepoint, and many small writes cost it a multiple.
  void flush() throws SQLException {
    if (waiting == 0) {
      return;
    }
    statements.with(EVENT).executeBatch();
    statements.with(CALL).executeBatch();
    statements.with(SECRET).executeBatch();
    waitingByIdentity.clear();
    waiting = 0;
  }

  private @Nullable Long original(long identity) throws SQLException {
    if (identity == 0) {
      return null;
    }
    var waitingOne = waitingByIdentity.get(identity);
    if (waitingOne != null) {
      return waitingOne;
    }
    var stored =
        statements.number(
            "SELECT id FROM event WHERE identity = ? AND copy_of IS NULL LIMIT 1", identity);
    return stored.isPresent() ? stored.getAsLong() : null;
  }

  private void event(long id, long session, EventRow row, @Nullable Long original)
      throws SQLException {
    var statement = statements.with(EVENT);
    statement.setLong(1, id);
    statement.setLong(2, session);
    statement.setInt(3, row.seq());
    statement.setString(4, row.kind().word());
    statement.setObject(5, row.at());
    statement.setInt(6, row.failed() ? 1 : 0);
    statement.setObject(7, row.answers());
    statement.setLong(8, row.line());
    if (row.identity() == 0) {
      statement.setNull(9, Types.INTEGER);
    } else {
      statement.setLong(9, row.identity());
    }
    statement.setObject(10, original);
    statement.setObject(11, original == null ? row.stored() : null);
    statement.addBatch();
  }

  private void call(long id, CallRow call) throws SQLException {
    var statement = statements.with(CALL);
    statement.setLong(1, id);
    statement.setString(2, call.tool());
    statement.setString(3, call.target());
    statement.setObject(4, call.input());
    statement.setString(5, call.status().word());
    statement.setObject(6, call.exitCode());
    statement.addBatch();
  }

  private void secrets(long id, List<SecretRow> secrets) throws SQLException {
    for (int place = 0; place < secrets.size(); place++) {
      var finding = secrets.get(place).finding();
      statements
          .with(
              SECRET,
              id,
              place,
              secrets.get(place).part(),
              finding.kind().word(),
              finding.hash(),
              finding.start(),
              finding.length())
          .addBatch();
    }
  }

  /// A copy may know the end of a call that the original was cut off before.
  private void learn(long original, CallRow call) throws SQLException {
    if (call.status() == ToolStatus.PENDING) {
      return;
    }
    flush();
    statements.update(
        "UPDATE tool_call SET status = ?, exit_code = ? WHERE event_id = ? AND status = 'pending'",
        call.status().word(),
        call.exitCode(),
        original);
  }
}
