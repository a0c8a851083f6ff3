package dev.praxis.core.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Reads the events of one session. What an event shares with an older session is taken from there.
final class EventStore {
  private static final String EVENTS =
      """
      SELECT e.seq, e.kind, e.at, e.failed, e.answers, e.line, e.copy_of IS NOT NULL AS shared,
             coalesce(plain(coalesce(e.text, original.text)), '') AS text,
             c.tool, c.target, plain(c.input) AS input, c.status, c.exit_code,
             t.tokens_in, t.tokens_out, t.tokens_cached, t.tokens_cache_written, t.cost_usd
      FROM event e
      LEFT JOIN event original ON original.id = e.copy_of
      LEFT JOIN tool_call c ON c.event_id = coalesce(e.copy_of, e.id)
      LEFT JOIN event_tokens t ON t.session_id = e.session_id AND t.seq = e.seq
      WHERE e.session_id = :session AND e.seq >= :from
      ORDER BY e.seq
      LIMIT :limit
      """;

  private EventStore() {}

  static List<Event> events(Handle handle, SessionId session, int fromSeq, int limit) {
    return handle
        .createQuery(EVENTS)
        .bind("session", session.value())
        .bind("from", fromSeq)
        .bind("limit", limit)
        .map((row, _) -> event(session, row))
        .list();
  }

  private static Event event(SessionId session, ResultSet row) throws SQLException {
    return new Event(
        session,
        row.getInt("seq"),
        EventKind.of(row.getString("kind")),
        instant(row, "at"),
        row.getString("text"),
        toolUse(row),
        integer(row, "answers"),
        row.getBoolean("failed"),
        row.getLong("line"),
        row.getBoolean("shared"),
        integer(row, "tokens_in") == null ? null : usage(row));
  }

  static Usage usage(ResultSet row) throws SQLException {
    var tokens =
        new Tokens(
            row.getLong("tokens_in"),
            row.getLong("tokens_out"),
            row.getLong("tokens_cached"),
            row.getLong("tokens_cache_written"));
    double cost = row.getDouble("cost_usd");
    return new Usage(tokens, row.wasNull() ? null : cost);
  }

  static @Nullable Duration duration(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Duration.ofMillis(millis);
  }

  private static @Nullable ToolUse toolUse(ResultSet row) throws SQLException {
    var tool = row.getString("tool");
    return tool == null
        ? null
        : new ToolUse(
            tool,
            row.getString("target"),
            row.getString("input"),
            ToolStatus.of(row.getString("status")),
            integer(row, "exit_code"));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }
}
