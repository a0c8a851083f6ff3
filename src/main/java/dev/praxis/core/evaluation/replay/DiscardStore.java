package dev.praxis.core.evaluation.replay;

import dev.praxis.core.Problem;
import dev.praxis.core.review.History;
import java.time.Clock;
import org.jdbi.v3.core.Handle;

/// Puts away plans that nobody means to go on with. What their runs gave stays, so that a later
/// plan need not make them again.
public final class DiscardStore {
  private final History history;
  private final Replay replay;
  private final Clock clock;

  /// @param replay that may be running the plan
  public DiscardStore(History history, Replay replay, Clock clock) {
    this.history = history;
    this.replay = replay;
    this.clock = clock;
  }

  /// Discards a plan on which nothing was said yet: one decision, which can be undone. Running the
  /// same plan again takes it up again.
  ///
  /// @return how many of its runs have ended, and are kept
  /// @throws Problem where there is no such plan, it runs, or a verdict was said on it
  public int discard(long plan) {
    if (replay.isUnderWay(plan)) {
      throw new Problem(
          "replay-%d is running.".formatted(plan), "Cancel it first; what has ended is kept.");
    }
    return history.decide(
        "discard",
        "replay/" + plan,
        "Discard replay-" + plan,
        handle -> {
          check(handle, plan);
          handle.execute(
              """
              INSERT INTO plan_discard (plan_id, at) VALUES (?, ?)
              ON CONFLICT (plan_id) DO UPDATE SET at = excluded.at
              """,
              plan,
              clock.millis());
          return ended(handle, plan);
        });
  }

  private static void check(Handle handle, long plan) {
    boolean there =
        holds(
            handle,
            """
            SELECT 1 FROM replay_plan WHERE id = :plan AND id NOT IN (SELECT id FROM discarded_plan)
            """,
            plan);
    if (!there) {
      throw new Problem(
          "There is no replay-%d.".formatted(plan), "List those there are: praxis evaluations.");
    }
    if (holds(handle, "SELECT 1 FROM replay_verdict WHERE plan_id = :plan", plan)) {
      throw new Problem(
          "The verdict on replay-%d is sealed, and it stays.".formatted(plan),
          "Only plans without a verdict can be discarded.");
    }
  }

  private static boolean holds(Handle handle, String query, long plan) {
    return handle
        .createQuery("SELECT EXISTS (" + query + ")")
        .bind("plan", plan)
        .mapTo(Boolean.class)
        .one();
  }

  private static int ended(Handle handle, long plan) {
    return handle
        .createQuery(
            "SELECT count(*) FROM replay_trial WHERE plan_id = :plan AND outcome <> 'running'")
        .bind("plan", plan)
        .mapTo(Integer.class)
        .one();
  }
}
