package dev.praxis.core.agents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The rows of the call log. Every method runs in its caller's transaction.
final class AgentCallStore {
  /// Older calls are forgotten.
  static final int KEPT = 20_000;

  private static final int BETWEEN_CLEARINGS = 500;

  private AgentCallStore() {}

  static void insert(Handle handle, long client, AgentCall call) {
    long id =
        handle
            .createUpdate(
                """
                INSERT INTO agent_call (at, client_id, version, tool, request, error, answer, took_us)
                VALUES (:at, :client, :version, :tool, :request, :error, :answer, :took)
                """)
            .bind("at", call.at().toEpochMilli())
            .bind("client", client)
            .bind("version", call.version())
            .bind("tool", call.tool())
            .bind("request", call.request())
            .bind("error", call.error())
            .bind("answer", call.answer())
            .bind("took", call.took().toNanos() / 1_000)
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    if (id % BETWEEN_CLEARINGS == 0) {
      handle.execute("DELETE FROM agent_call WHERE id <= ?", id - KEPT);
    }
  }

  /// Newest first.
  static List<AgentCall> calls(Handle handle, AgentBook.Query query) {
    return handle
        .createQuery(
            """
            SELECT agent_call.*, agent_client.name FROM agent_call
            JOIN agent_client ON agent_client.id = client_id
            WHERE agent_call.id < :before
              AND (:client IS NULL OR agent_client.name = :client)
              AND (:tool IS NULL OR tool = :tool)
              AND (NOT :errors OR error = 1)
            ORDER BY agent_call.id DESC LIMIT :limit
            """)
        .bind("before", query.beforeId() == null ? Long.MAX_VALUE : query.beforeId())
        .bind("client", query.client())
        .bind("tool", query.tool())
        .bind("errors", query.errorsOnly())
        .bind("limit", query.limit())
        .map((row, _) -> call(row))
        .list();
  }

  private static AgentCall call(ResultSet row) throws SQLException {
    return new AgentCall(
        row.getLong("id"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getString("name"),
        row.getString("version"),
        row.getString("tool"),
        row.getString("request"),
        row.getBoolean("error"),
        row.getString("answer"),
        Duration.ofNanos(1_000 * row.getLong("took_us")));
  }
}
