package dev.praxis.core.session;

import dev.praxis.core.store.Database;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Puts sessions straight into a workspace, for tests that start where an import ends.
///
/// ```java
/// var rows = new SampleRows(database);
/// var session = rows.session("fix-build").project("shop").outcome("failure", "label").tag("flaky");
/// session.user("Fix the build").call("Bash", "mvn test").failed("BUILD FAILURE").agent("Done.");
/// rows.session("fork").forkOf(session).heldOut();
/// ```
public final class SampleRows {
  static final Instant START = Instant.parse("2026-05-04T09:00:00Z");

  private final Database database;
  private int sessions;

  public SampleRows(Database database) {
    this.database = database;
  }

  /// A session of its own lineage, an hour after the one before it.
  public Row session(String key) {
    var startedAt = START.plus(Duration.ofHours(sessions++));
    long id =
        database.write(handle -> {
          long source =
              insert(
                  handle,
                  """
                  INSERT INTO source (path, format, format_version, content_hash, bytes,
                    modified_at, state, imported_at)
                  VALUES (?, 'sample', 1, ?, 0, 0, 'present', 0)
                  """,
                  "/sample/" + key,
                  key);
          long lineage = insert(handle, "INSERT INTO lineage DEFAULT VALUES");
          return insert(
              handle,
              """
              INSERT INTO session (key, native_id, agent, source_id, lineage_id, project, title, started_at)
              VALUES (?, ?, 'claude-code', ?, ?, 'shop', ?, ?)
              """,
              key,
              key,
              source,
              lineage,
              "Session " + key,
              startedAt.toEpochMilli());
        });
    return new Row(id, startedAt);
  }

  private static long insert(Handle handle, String sql, Object... values) {
    handle.execute(sql, values);
    return handle.createQuery("SELECT last_insert_rowid()").mapTo(Long.class).one();
  }

  /// A session under construction. Every method returns itself.
  public final class Row {
    private final long id;
    private final Instant startedAt;
    private int seq;

    private Row(long id, Instant startedAt) {
      this.id = id;
      this.startedAt = startedAt;
    }

    public SessionId id() {
      return new SessionId(id);
    }

    public long lineage() {
      return database.read(handle ->
          handle
              .createQuery("SELECT lineage_id FROM session WHERE id = :id")
              .bind("id", id)
              .mapTo(Long.class)
              .one());
    }

    /// Sets any column of the session: `with("model", "opus")`.
    public Row with(String column, @Nullable Object value) {
      return run("UPDATE session SET " + column + " = ? WHERE id = ?", value, id);
    }

    public Row project(String project) {
      return with("project", project);
    }

    public Row heldOut() {
      return split(Split.HELD_OUT);
    }

    public Row split(Split split) {
      return run(
          "UPDATE lineage SET split = ?, split_by = 'input' WHERE id = ?", split.word(), lineage());
    }

    public Row outcome(String outcome, String saidBy) {
      return run(
          "INSERT INTO session_outcome (session_id, said_by, outcome) VALUES (?, ?, ?)",
          id,
          saidBy,
          outcome);
    }

    /// A tag of the input, known from here on.
    public Row tag(String tag) {
      run(
          "INSERT INTO failure_tag (tag, origin) VALUES (?, 'label') ON CONFLICT (tag) DO NOTHING",
          tag);
      return run(
          "INSERT INTO session_tag (session_id, tag, said_by) VALUES (?, ?, 'label')", id, tag);
    }

    /// A signal of a detector about the event at `at`.
    public Row signal(int at, String tag) {
      return run(
          """
          INSERT INTO signal (session_id, seq, detector, version, tag, score, quote, evidence)
          VALUES (?, ?, 'sample', 1, ?, 0.9, 'quote', json_array(?))
          """,
          id,
          at,
          tag,
          at);
    }

    public Row review(int at, String tag, String verdict) {
      return run(
          "INSERT INTO evidence_review (session_id, seq, tag, verdict) VALUES (?, ?, ?, ?)",
          id,
          at,
          tag,
          verdict);
    }

    /// Continues another session: same lineage, its events so far shared.
    public Row forkOf(Row parent) {
      run(
          "UPDATE session SET lineage_id = ?, parent_id = ?, relation = 'fork' WHERE id = ?",
          parent.lineage(),
          parent.id,
          id);
      run(
          """
          INSERT INTO event (session_id, seq, kind, at, failed, answers, line, copy_of)
          SELECT ?, seq, kind, at, failed, answers, line, coalesce(copy_of, id)
          FROM event WHERE session_id = ? ORDER BY seq
          """,
          id,
          parent.id);
      seq = parent.seq;
      return with("events", seq);
    }

    public Row user(String text) {
      return event(EventKind.USER_MESSAGE, text);
    }

    public Row agent(String text) {
      return event(EventKind.AGENT_MESSAGE, text);
    }

    public Row call(String tool, String target) {
      event(EventKind.TOOL_CALL, target);
      return run(
          """
          INSERT INTO tool_call (event_id, tool, target, input)
          SELECT id, ?, ?, json_object('command', ?) FROM event WHERE session_id = ? AND seq = ?
          """,
          tool,
          target,
          target,
          id,
          seq - 1);
    }

    /// The last call went well.
    public Row ok(String text) {
      return result("ok", 0, text);
    }

    /// The last call failed.
    public Row failed(String text) {
      return result("failed", 1, text);
    }

    public Row event(EventKind kind, String text) {
      var at = startedAt.plusSeconds(seq);
      run(
          "INSERT INTO event (session_id, seq, kind, at, line, text) VALUES (?, ?, ?, ?, ?, ?)",
          id,
          seq,
          kind.word(),
          at.toEpochMilli(),
          seq + 1,
          text);
      run(
          "INSERT INTO event_text (rowid, text) SELECT id, text FROM event WHERE session_id = ? AND"
              + " seq = ?",
          id,
          seq);
      seq++;
      return run(
          """
          UPDATE session SET ended_at = ?, events = ?, own_events = own_events + 1,
            turns = turns + ?, tool_calls = tool_calls + ?
          WHERE id = ?
          """,
          at.toEpochMilli(),
          seq,
          kind == EventKind.USER_MESSAGE ? 1 : 0,
          kind == EventKind.TOOL_CALL ? 1 : 0,
          id);
    }

    private Row result(String status, int failed, String text) {
      event(EventKind.TOOL_RESULT, text);
      run(
          "UPDATE event SET answers = seq - 1, failed = ? WHERE session_id = ? AND seq = ?",
          failed,
          id,
          seq - 1);
      run("UPDATE session SET errors = errors + ? WHERE id = ?", failed, id);
      return run(
          """
          UPDATE tool_call SET status = ?, exit_code = ?
          WHERE event_id = (SELECT id FROM event WHERE session_id = ? AND seq = ?)
          """,
          status,
          failed,
          id,
          seq - 2);
    }

    private Row run(String sql, @Nullable Object... values) {
      database.use(handle -> handle.execute(sql, values));
      return this;
    }
  }
}
