package dev.praxis.core.evaluation.replay;

import dev.praxis.core.Problem;
import dev.praxis.core.review.History;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;

/// Keeps what persons say of runs.
public final class OverrulingStore {
  private final History history;
  private final Clock clock;

  public OverrulingStore(History history, Clock clock) {
    this.history = history;
    this.clock = clock;
  }

  /// Says of a run whether it failed; the verdict counts it from now on. One decision, which can be
  /// undone. Saying what the machine says too is worth keeping: it tells how good the machine is.
  ///
  /// @param plan number of the replay
  /// @throws Problem where there is no such run with a result, or no reason
  public void overrule(long plan, String task, Arm arm, int epoch, boolean failed, String reason) {
    if (reason.isBlank()) {
      throw new Problem(
          "A run is not overruled without a reason.", "Say what you saw; it stays in the report.");
    }
    var label =
        String.format(
            Locale.ROOT,
            "Call %s, %s, epoch %d %s",
            task,
            arm.word(),
            epoch,
            failed ? "failed" : "passed");
    history.decide(
        "override",
        "replay/" + plan,
        label,
        handle -> {
          check(handle, plan, task, arm, epoch);
          return handle.execute(
              """
              INSERT INTO trial_override (plan_id, task, arm, epoch, failed, reason, at)
              VALUES (?, ?, ?, ?, ?, ?, ?)
              ON CONFLICT (plan_id, task, arm, epoch) DO UPDATE SET
                failed = excluded.failed, reason = excluded.reason, at = excluded.at
              """,
              plan,
              task,
              arm.word(),
              epoch,
              failed,
              reason.strip(),
              clock.millis());
        });
  }

  private static void check(Handle handle, long plan, String task, Arm arm, int epoch) {
    boolean there =
        handle
            .createQuery(
                """
                SELECT EXISTS (SELECT 1 FROM replay_trial WHERE plan_id = :plan AND task = :task
                  AND arm = :arm AND epoch = :epoch AND outcome <> 'running')
                """)
            .bind("plan", plan)
            .bind("task", task)
            .bind("arm", arm.word())
            .bind("epoch", epoch)
            .mapTo(Boolean.class)
            .one();
    if (!there) {
      throw new Problem(
          "Replay %d has no result of “%s”, %s, epoch %d.".formatted(plan, task, arm.word(), epoch),
          "Look at the runs it has: praxis evaluations show replay-%d.".formatted(plan));
    }
  }

  /// Of one plan, in the order they were first said.
  static List<Overruling> of(Handle handle, long plan) {
    return handle
        .createQuery("SELECT * FROM trial_override WHERE plan_id = :plan ORDER BY id")
        .bind("plan", plan)
        .map((row, _) ->
            new Overruling(
                row.getString("task"),
                Arm.of(row.getString("arm")),
                row.getInt("epoch"),
                row.getBoolean("failed"),
                row.getString("reason"),
                Instant.ofEpochMilli(row.getLong("at"))))
        .list();
  }
}
