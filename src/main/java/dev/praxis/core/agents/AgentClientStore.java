package dev.praxis.core.agents;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The rows of clients. Every method runs in its caller's transaction.
final class AgentClientStore {
  private AgentClientStore() {}

  /// Notes that a client is there, and answers with its id.
  static long seen(Handle handle, String name, String version, Instant at) {
    return handle
        .createQuery(
            """
            INSERT INTO agent_client (name, version, first_seen, last_seen)
            VALUES (:name, :version, :at, :at)
            ON CONFLICT (name) DO UPDATE SET
              version = excluded.version, last_seen = max(last_seen, excluded.last_seen)
            RETURNING id
            """)
        .bind("name", name)
        .bind("version", version)
        .bind("at", at.toEpochMilli())
        .mapTo(Long.class)
        .one();
  }

  static void count(Handle handle, long client, boolean error) {
    handle.execute(
        "UPDATE agent_client SET calls = calls + 1, errors = errors + ? WHERE id = ?",
        error ? 1 : 0,
        client);
  }

  /// Seen last first.
  static List<AgentClient> all(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT agent_client.*,
              (SELECT count(*) FROM agent_proposal
                WHERE state = 'waiting' AND client = agent_client.name) AS waiting,
              EXISTS (SELECT 1 FROM agent_stop WHERE client = agent_client.name) AS stopped
            FROM agent_client ORDER BY last_seen DESC, id DESC
            """)
        .map((row, _) ->
            new AgentClient(
                row.getLong("id"),
                row.getString("name"),
                row.getString("version"),
                Instant.ofEpochMilli(row.getLong("first_seen")),
                Instant.ofEpochMilli(row.getLong("last_seen")),
                row.getLong("calls"),
                row.getLong("errors"),
                row.getLong("waiting"),
                row.getBoolean("stopped")))
        .list();
  }

  static boolean known(Handle handle, String name) {
    return handle
        .createQuery("SELECT EXISTS (SELECT 1 FROM agent_client WHERE name = :name)")
        .bind("name", name)
        .mapTo(Boolean.class)
        .one();
  }

  static boolean stopped(Handle handle, String name) {
    return handle
        .createQuery("SELECT EXISTS (SELECT 1 FROM agent_stop WHERE client = :name)")
        .bind("name", name)
        .mapTo(Boolean.class)
        .one();
  }

  static void stop(Handle handle, String name, Instant at) {
    handle.execute(
        "INSERT INTO agent_stop (client, at) VALUES (?, ?) ON CONFLICT DO NOTHING",
        name,
        at.toEpochMilli());
  }

  static void resume(Handle handle, String name) {
    handle.execute("DELETE FROM agent_stop WHERE client = ?", name);
  }
}
