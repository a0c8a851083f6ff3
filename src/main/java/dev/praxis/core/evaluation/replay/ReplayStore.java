package dev.praxis.core.evaluation.replay;

import dev.praxis.core.evaluation.replay.ReplayPlan.Trial;
import dev.praxis.core.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Keeps plans and what came of their runs.
final class ReplayStore {
  private static final String RESULT =
      """
      SELECT task, arm, epoch, outcome, reason, transcript, seconds, tokens, cost_usd,
             cached_from IS NOT NULL AS cached, scored_seq
      FROM replay_trial
      """;

  private final Database database;

  ReplayStore(Database database) {
    this.database = database;
  }

  /// Freezes a plan; the same plan again is the one that is there, and no longer discarded.
  ///
  /// @param plan as JSON
  /// @return its number
  long freeze(String hash, String plan, String splitHash, long now) {
    return database.write(handle -> {
      handle.execute(
          """
          INSERT INTO replay_plan (at, hash, plan, split_hash) VALUES (?, ?, ?, ?)
          ON CONFLICT (hash) DO UPDATE SET taken_up = excluded.at
          """,
          now,
          hash,
          plan,
          splitHash);
      return handle
          .createQuery("SELECT id FROM replay_plan WHERE hash = :hash")
          .bind("hash", hash)
          .mapTo(Long.class)
          .one();
    });
  }

  /// Runs that came to an end; those a crash cut short are not among them.
  List<TrialResult> results(long plan) {
    return database.read(handle ->
        handle
            .createQuery(RESULT + "WHERE plan_id = :plan AND outcome <> 'running' ORDER BY id")
            .bind("plan", plan)
            .map((row, _) -> result(row))
            .list());
  }

  /// Takes the result of an earlier run that depended on the very same things, if there is one.
  boolean takeKept(long plan, Trial trial, String key, long now) {
    return database.write(handle ->
        handle
                .createUpdate(
                    """
                    INSERT INTO replay_trial (plan_id, task, arm, epoch, key, outcome, reason, transcript,
                                              seconds, tokens, cost_usd, scored_seq, cached_from, at)
                    SELECT :plan, :task, :arm, :epoch, key, outcome, reason, transcript, seconds, tokens,
                           cost_usd, scored_seq, coalesce(cached_from, id), :now
                    FROM replay_trial
                    WHERE key = :key AND outcome IN ('passed', 'failed') AND plan_id <> :plan
                    ORDER BY id LIMIT 1
                    ON CONFLICT (plan_id, task, arm, epoch) DO NOTHING
                    """)
                .bind("plan", plan)
                .bind("task", trial.task().name())
                .bind("arm", trial.arm().word())
                .bind("epoch", trial.epoch())
                .bind("key", key)
                .bind("now", now)
                .execute()
            > 0);
  }

  /// Says that a run is under way and where its transcript will be: from here on no split makes
  /// what it leaves a session to learn from.
  void begin(long plan, Trial trial, String key, String transcript, long now) {
    database.write(handle ->
        handle.execute(
            """
            INSERT INTO replay_trial (plan_id, task, arm, epoch, key, outcome, transcript, at)
            VALUES (?, ?, ?, ?, ?, 'running', ?, ?)
            ON CONFLICT (plan_id, task, arm, epoch) DO UPDATE SET
              key = excluded.key, transcript = excluded.transcript, at = excluded.at
            """,
            plan,
            trial.task().name(),
            trial.arm().word(),
            trial.epoch(),
            key,
            transcript,
            now));
  }

  void end(long plan, TrialResult result) {
    database.write(handle ->
        handle.execute(
            """
            UPDATE replay_trial
            SET outcome = ?, reason = ?, seconds = ?, tokens = ?, cost_usd = ?, scored_seq = ?
            WHERE plan_id = ? AND task = ? AND arm = ? AND epoch = ?
            """,
            result.outcome(),
            result.reason(),
            result.seconds(),
            result.tokens(),
            result.costUsd(),
            result.scored(),
            plan,
            result.task(),
            result.arm().word(),
            result.epoch()));
  }

  /// What persons say of runs of a plan.
  List<Overruling> overrulings(long plan) {
    return database.read(handle -> OverrulingStore.of(handle, plan));
  }

  /// The session that came of a transcript; a copy of another file has that one's.
  Optional<Long> session(String transcript) {
    return database.read(handle -> session(handle, transcript));
  }

  private static Optional<Long> session(Handle handle, String transcript) {
    return handle
        .createQuery(
            """
            SELECT s.id FROM session s JOIN source f ON f.id = s.source_id
            WHERE f.path = :path OR f.id = (SELECT copy_of FROM source WHERE path = :path)
            ORDER BY s.place LIMIT 1
            """)
        .bind("path", transcript)
        .mapTo(Long.class)
        .findOne();
  }

  private static TrialResult result(ResultSet row) throws SQLException {
    double read = row.getDouble("cost_usd");
    Double cost = row.wasNull() ? null : Double.valueOf(read);
    return new TrialResult(
        row.getString("task"),
        Arm.of(row.getString("arm")),
        row.getInt("epoch"),
        row.getString("outcome"),
        row.getString("reason"),
        row.getString("transcript"),
        row.getDouble("seconds"),
        row.getLong("tokens"),
        cost,
        row.getBoolean("cached"),
        scored(row));
  }

  private static @Nullable Long scored(ResultSet row) throws SQLException {
    long seq = row.getLong("scored_seq");
    return row.wasNull() ? null : seq;
  }
}
