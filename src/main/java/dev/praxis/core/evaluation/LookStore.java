package dev.praxis.core.evaluation;

import dev.praxis.core.evaluation.LookLedger.Hidden;
import dev.praxis.core.evaluation.LookLedger.InProject;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The ledger of looks at held-out sessions.
final class LookStore {
  private static final String HELD_OUT =
      """
      FROM session s JOIN lineage l ON l.id = s.lineage_id
      WHERE l.split = 'held_out' AND (:project IS NULL OR s.project = :project)
      """;

  private LookStore() {}

  static Hidden hidden(Handle handle) {
    var projects =
        handle
            .createQuery(
                """
                SELECT s.project, count(*) AS sessions
                FROM session s JOIN lineage l ON l.id = s.lineage_id WHERE l.split = 'held_out'
                GROUP BY s.project ORDER BY sessions DESC, s.project
                """)
            .map((row, _) -> new InProject(row.getString("project"), row.getInt("sessions")))
            .list();
    int heldOut = projects.stream().mapToInt(InProject::sessions).sum();
    return new Hidden(heldOut, HeldOutStore.quarantined(handle), projects);
  }

  static int heldOut(Handle handle, @Nullable String project) {
    return handle
        .createQuery("SELECT count(*) " + HELD_OUT)
        .bind("project", project)
        .mapTo(Integer.class)
        .one();
  }

  static Look unlock(Handle handle, long now, String reason, @Nullable String project) {
    var hash = SplitStore.hash(handle);
    long before = heldOut(handle, null);
    long look =
        handle
            .createUpdate(
                """
                INSERT INTO look (at, reason, sessions, split_hash)
                SELECT :at, :reason, count(*), :hash FROM session WHERE lineage_id IN (
                  SELECT s.lineage_id %s)
                """
                    .formatted(HELD_OUT))
            .bind("at", now)
            .bind("reason", reason)
            .bind("hash", hash)
            .bind("project", project)
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    handle
        .createUpdate(
            """
            INSERT INTO seen_lineage (lineage_id, look_id) SELECT DISTINCT s.lineage_id, :look %s
            """
                .formatted(HELD_OUT))
        .bind("look", look)
        .bind("project", project)
        .execute();
    rewriteHistory(handle, look);
    return new Look(
        look, Instant.ofEpochMilli(now), reason, (int) (before - heldOut(handle, null)), hash);
  }

  /// Undoing an older split must not stumble over these lineages, nor hide them again.
  private static void rewriteHistory(Handle handle, long look) {
    handle
        .createUpdate(
            """
            UPDATE decision_change
            SET before = iif(before IS NULL, NULL, json_set(before, '$.split', 'train')),
                after = iif(after IS NULL, NULL, json_set(after, '$.split', 'train'))
            WHERE table_name = 'lineage' AND json_extract(coalesce(after, before), '$.id') IN (
              SELECT lineage_id FROM seen_lineage WHERE look_id = :look)
            """)
        .bind("look", look)
        .execute();
  }

  /// Whether an evaluation of that name has come to a verdict.
  static boolean sealed(Handle handle, String evaluation) {
    return handle
        .createQuery(
            """
            SELECT EXISTS (SELECT 1 FROM replay_verdict WHERE 'replay-' || plan_id = :name)
                OR EXISTS (SELECT 1 FROM evaluation_run WHERE mode || '-' || id = :name)
            """)
        .bind("name", evaluation)
        .mapTo(Boolean.class)
        .one();
  }

  static List<Look> looks(Handle handle) {
    return handle
        .createQuery("SELECT * FROM look ORDER BY id DESC")
        .map((row, _) ->
            new Look(
                row.getLong("id"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("reason"),
                row.getInt("sessions"),
                row.getString("split_hash")))
        .list();
  }
}
