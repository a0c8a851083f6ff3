package dev.praxis.core.skills.runs;

import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.versions.SkillJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Reads and writes the rows of runs. Every method runs in its caller's transaction.
public final class SkillRunRowStore {
  private SkillRunRowStore() {}

  /// Answers with its id.
  public static long insert(Handle handle, RunReport report) {
    long id =
        handle
            .createUpdate(
                """
                INSERT INTO skill_run
                  (skill_id, version, at, outcome, verifier, notes, task, executor, client, evidence,
                   duration_ms, session_id, parent_run_id, stepped)
                VALUES (:skill, :version, :at, :outcome, :verifier, :notes, :task, :executor, :client,
                        :evidence, :duration, :session, :parent, :stepped)
                """)
            .bind("skill", report.skill())
            .bind("version", report.version())
            .bind("at", report.at().toEpochMilli())
            .bind("outcome", report.outcome())
            .bind("verifier", report.verifier())
            .bind("notes", report.notes())
            .bind("task", report.task())
            .bind("executor", report.executor())
            .bind("client", report.client())
            .bind("evidence", report.evidence())
            .bind("duration", millis(report.duration()))
            .bind("session", report.session())
            .bind("parent", report.parentRun())
            .bind("stepped", !report.steps().isEmpty())
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    report.steps().forEach(step -> insert(handle, id, step));
    return id;
  }

  private static void insert(Handle handle, long run, StepReport step) {
    handle.execute(
        """
        INSERT INTO step_run
          (skill_run_id, seq, status, actual, duration_ms, error, notes, parameters)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        run,
        step.seq(),
        step.status(),
        step.actual(),
        millis(step.duration()),
        step.error(),
        step.notes(),
        SkillJson.of(step.parameters()));
  }

  /// Oldest first.
  static List<Skill.Run> runs(Handle handle, long skill) {
    return handle
        .createQuery(
            """
            SELECT skill_run.*, (SELECT min(seq) FROM step_run
                                 WHERE skill_run_id = skill_run.id AND status = 'failed') AS failed_step
            FROM skill_run WHERE skill_id = :skill ORDER BY at, id
            """)
        .bind("skill", skill)
        .map((row, _) -> run(row))
        .list();
  }

  private static Skill.Run run(ResultSet row) throws SQLException {
    int failedStep = row.getInt("failed_step");
    return new Skill.Run(
        row.getLong("id"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getInt("version"),
        row.getString("outcome"),
        row.getString("verifier"),
        failedStep == 0 ? null : failedStep,
        row.getString("notes"),
        row.getString("task"),
        row.getString("evidence"),
        row.getString("client"));
  }

  /// A run without its steps.
  static RunReport report(ResultSet row) throws SQLException {
    return new RunReport(
        row.getLong("skill_id"),
        row.getInt("version"),
        row.getString("outcome"),
        row.getString("verifier"),
        row.getString("executor"),
        row.getString("task"),
        row.getString("client"),
        row.getString("evidence"),
        row.getString("notes"),
        number(row, "session_id"),
        number(row, "parent_run_id"),
        duration(row, "duration_ms"),
        Instant.ofEpochMilli(row.getLong("at")),
        List.of());
  }

  /// In their order.
  static List<StepReport> steps(Handle handle, long run) {
    return handle
        .createQuery("SELECT * FROM step_run WHERE skill_run_id = :run ORDER BY seq")
        .bind("run", run)
        .map((row, _) ->
            new StepReport(
                row.getInt("seq"),
                row.getString("status"),
                row.getString("actual"),
                row.getString("error"),
                row.getString("notes"),
                SkillJson.values(row.getString("parameters")),
                duration(row, "duration_ms")))
        .list();
  }

  /// Counts come from what is kept beside the runs; only medians read runs, and of those the newest
  /// thousand.
  static List<StepFigures> figures(Handle handle, long skill, int version) {
    return handle
        .createQuery(
            """
            WITH newest AS (
              SELECT id FROM skill_run
              WHERE skill_id = :skill AND version = :version AND verifier <> 'self'
              ORDER BY at DESC LIMIT 1000),
            timed AS (
              SELECT seq, duration_ms,
                     row_number() OVER (PARTITION BY seq ORDER BY duration_ms) AS place,
                     count(*) OVER (PARTITION BY seq) AS timings
              FROM newest JOIN step_run ON skill_run_id = newest.id WHERE duration_ms IS NOT NULL),
            middle AS (
              SELECT seq, CAST(round(avg(duration_ms)) AS INTEGER) AS median FROM timed
              WHERE place IN ((timings + 1) / 2, timings / 2 + 1) GROUP BY seq)
            SELECT step.seq, coalesce(told.success, 0) + coalesce(whole, 0) AS success,
                   coalesce(told.failed, 0) AS failed, coalesce(told.skipped, 0) AS skipped, median
            FROM skill_version
            JOIN skill_step AS step ON step.skill_version_id = skill_version.id
            LEFT JOIN skill_count AS ended
                   ON ended.skill_id = :skill AND ended.version = :version
            LEFT JOIN skill_step_count AS told
                   ON told.skill_id = :skill AND told.version = :version AND told.seq = step.seq
            LEFT JOIN middle ON middle.seq = step.seq
            WHERE skill_version.skill_id = :skill AND skill_version.version = :version
            ORDER BY step.seq
            """)
        .bind("skill", skill)
        .bind("version", version)
        .map((row, _) ->
            new StepFigures(
                row.getInt("seq"),
                row.getInt("success") + row.getInt("failed"),
                row.getInt("success"),
                row.getInt("failed"),
                row.getInt("skipped"),
                duration(row, "median")))
        .list();
  }

  private static @Nullable Long millis(@Nullable Duration duration) {
    return duration == null ? null : duration.toMillis();
  }

  private static @Nullable Long number(ResultSet row, String column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : number;
  }

  private static @Nullable Duration duration(ResultSet row, String column) throws SQLException {
    var millis = number(row, column);
    return millis == null ? null : Duration.ofMillis(millis);
  }
}
