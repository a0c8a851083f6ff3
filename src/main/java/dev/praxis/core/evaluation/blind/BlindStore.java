package dev.praxis.core.evaluation.blind;

import dev.praxis.core.evaluation.kept.BlindResult.Better;
import dev.praxis.core.evaluation.replay.Arm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Keeps what was drawn and what was said of it.
public final class BlindStore {
  private BlindStore() {}

  /// By the number of the replay.
  ///
  /// @param only number of the one that is wanted; null for all
  public static Map<Long, BlindCheck> read(Handle handle, @Nullable Long only) {
    var seeds = new HashMap<Long, Long>();
    var pairs = new HashMap<Long, List<BlindPair>>();
    handle
        .createQuery(
            """
            SELECT c.plan_id, c.seed, p.* FROM blind_check c JOIN blind_pair p ON p.check_id = c.id
            WHERE :only IS NULL OR c.plan_id = :only
            ORDER BY c.plan_id, p.place
            """)
        .bind("only", only)
        .map((row, _) -> {
          long plan = row.getLong("plan_id");
          seeds.put(plan, row.getLong("seed"));
          pairs
              .computeIfAbsent(plan, _ -> new ArrayList<>())
              .add(
                  new BlindPair(
                      row.getInt("place"),
                      row.getString("task"),
                      row.getInt("epoch"),
                      Arm.of(row.getString("first")),
                      Optional.ofNullable(row.getString("said")).map(Better::of)));
          return true;
        })
        .list();
    var checks = new HashMap<Long, BlindCheck>();
    pairs.forEach(
        (plan, drawn) -> checks.put(plan, new BlindCheck(seeds.getOrDefault(plan, 0L), drawn)));
    return checks;
  }

  static void draw(Handle handle, long plan, BlindCheck check, long now) {
    handle.execute(
        "INSERT INTO blind_check (plan_id, seed, at) VALUES (?, ?, ?)", plan, check.seed(), now);
    for (var pair : check.pairs()) {
      handle.execute(
          """
          INSERT INTO blind_pair (check_id, place, task, epoch, first)
          SELECT id, ?, ?, ?, ? FROM blind_check WHERE plan_id = ?
          """,
          pair.place(),
          pair.task(),
          pair.epoch(),
          pair.first().word(),
          plan);
    }
  }

  /// Keeps what was said of a pair.
  ///
  /// @return how many such pairs there are: none or one
  static int say(Handle handle, long plan, int place, Better said, long now) {
    return handle.execute(
        """
        UPDATE blind_pair SET said = ?, said_at = ?
        WHERE place = ? AND check_id = (SELECT id FROM blind_check WHERE plan_id = ?)
        """,
        said.word(),
        now,
        place,
        plan);
  }
}
