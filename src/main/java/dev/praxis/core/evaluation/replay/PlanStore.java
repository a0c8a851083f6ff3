package dev.praxis.core.evaluation.replay;

import dev.praxis.core.Problem;
import dev.praxis.core.store.Database;
import java.time.Instant;
import java.util.List;

/// Tells how frozen plans stand.
final class PlanStore {

  /// A plan as it is kept.
  ///
  /// @param plan as JSON
  record Frozen(long id, Instant at, String plan) {}

  private final Database database;

  PlanStore(Database database) {
    this.database = database;
  }

  /// Plans without a verdict that nobody discarded, newest first.
  List<Frozen> unsealed() {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT id, at, plan FROM replay_plan
                WHERE id NOT IN (SELECT plan_id FROM replay_verdict)
                  AND id NOT IN (SELECT id FROM discarded_plan)
                ORDER BY id DESC
                """)
            .map((row, _) ->
                new Frozen(
                    row.getLong("id"),
                    Instant.ofEpochMilli(row.getLong("at")),
                    row.getString("plan")))
            .list());
  }

  RunCounts counts(long plan, int perArm) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT count(*) FILTER (WHERE arm = 'before') AS before,
                       count(*) FILTER (WHERE arm = 'after') AS after,
                       count(*) FILTER (WHERE outcome IN ('error', 'timeout')) AS broken,
                       count(cached_from) AS kept,
                       coalesce(sum(tokens) FILTER (WHERE cached_from IS NULL), 0) AS tokens,
                       coalesce(sum(cost_usd) FILTER (WHERE cached_from IS NULL), 0) AS cost
                FROM replay_trial WHERE plan_id = :plan AND outcome <> 'running'
                """)
            .bind("plan", plan)
            .map((row, _) ->
                new RunCounts(
                    row.getInt("before"),
                    row.getInt("after"),
                    perArm,
                    row.getInt("broken"),
                    row.getInt("kept"),
                    row.getLong("tokens"),
                    row.getDouble("cost")))
            .one());
  }

  int forgetBroken(long plan) {
    return database.write(handle -> {
      boolean sealed =
          handle
              .createQuery("SELECT EXISTS (SELECT 1 FROM replay_verdict WHERE plan_id = :plan)")
              .bind("plan", plan)
              .mapTo(Boolean.class)
              .one();
      if (sealed) {
        throw new Problem(
            "The verdict on this plan is sealed, and it rests on these runs.",
            "Freeze a new plan; runs that came to an end are taken from this one.");
      }
      return handle.execute(
          "DELETE FROM replay_trial WHERE plan_id = ? AND outcome IN ('error', 'timeout')", plan);
    });
  }

  /// Of all plans with this agent.
  ///
  /// @param agent its words as JSON
  PastRuns past(String agent) {
    return database.read(handle ->
        handle
            .createQuery(
                """
                SELECT count(*) AS runs, avg(t.seconds) AS seconds, avg(t.tokens) AS tokens,
                       avg(t.cost_usd) AS cost
                FROM replay_trial t JOIN replay_plan p ON p.id = t.plan_id
                WHERE json_extract(p.plan, '$.agent') = json(:agent)
                  AND t.cached_from IS NULL AND t.outcome IN ('passed', 'failed')
                """)
            .bind("agent", agent)
            .map((row, _) -> {
              double read = row.getDouble("cost");
              Double cost = row.wasNull() ? null : Double.valueOf(read);
              return new PastRuns(
                  row.getInt("runs"), row.getDouble("seconds"), row.getDouble("tokens"), cost);
            })
            .one());
  }
}
