package dev.praxis.core.agents.told;

import dev.praxis.core.skills.runs.StepReport;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// The rows of steps whose outcome is still to be told. Every method runs in its caller's
/// transaction.
public final class AgentStepStore {
  private AgentStepStore() {}

  /// What is told of a step again replaces what was told before.
  public static void put(Handle handle, StepClaim claim, long skill, int version, Instant at) {
    handle
        .createUpdate(
            """
            INSERT INTO agent_step
              (connection, client, skill_id, version, seq, status, actual, error, at)
            VALUES (:connection, :client, :skill, :version, :seq, :status, :actual, :error, :at)
            ON CONFLICT (connection, skill_id, version, seq) DO UPDATE SET
              status = excluded.status, actual = excluded.actual, error = excluded.error,
              at = excluded.at
            """)
        .bind("connection", claim.connection())
        .bind("client", claim.client())
        .bind("skill", skill)
        .bind("version", version)
        .bind("seq", claim.step())
        .bind("status", claim.status())
        .bind("actual", claim.actual())
        .bind("error", claim.error())
        .bind("at", at.toEpochMilli())
        .execute();
  }

  /// Which steps were told of, in their order.
  public static List<Integer> told(Handle handle, String connection, long skill, int version) {
    return handle
        .createQuery(
            """
            SELECT seq FROM agent_step
            WHERE connection = :connection AND skill_id = :skill AND version = :version
            ORDER BY seq
            """)
        .bind("connection", connection)
        .bind("skill", skill)
        .bind("version", version)
        .mapTo(Integer.class)
        .list();
  }

  /// Hands out what was told of the steps of a version, and forgets it.
  public static List<StepReport> take(Handle handle, String connection, long skill, int version) {
    var steps =
        handle
            .createQuery(
                """
                SELECT * FROM agent_step
                WHERE connection = :connection AND skill_id = :skill AND version = :version
                ORDER BY seq
                """)
            .bind("connection", connection)
            .bind("skill", skill)
            .bind("version", version)
            .map((row, _) ->
                new StepReport(
                    row.getInt("seq"),
                    row.getString("status"),
                    row.getString("actual"),
                    row.getString("error"),
                    "",
                    Map.of(),
                    null))
            .list();
    handle.execute(
        "DELETE FROM agent_step WHERE connection = ? AND skill_id = ?", connection, skill);
    return steps;
  }

  /// Forgets steps whose outcome nobody told.
  public static void forget(Handle handle, Instant before) {
    handle.execute("DELETE FROM agent_step WHERE at < ?", before.toEpochMilli());
  }
}
