package dev.praxis.core.skills;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Reads the rows behind the skills.
final class SkillRowStore {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
  private static final TypeReference<List<Skill.Parameter>> PARAMETERS = new TypeReference<>() {};
  private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

  private SkillRowStore() {}

  /// Every skill in its newest version, by name.
  static List<Skill> skills(Handle handle) {
    var steps = steps(handle);
    var reliability = reliability(handle);
    return handle
        .createQuery(
            """
            SELECT skill.*, description, preconditions, parameters, postconditions, tags, sub_skills
            FROM skill
            JOIN skill_version ON skill_version.skill_id = skill.id
                              AND skill_version.version = skill.version
            ORDER BY name
            """)
        .map((row, _) ->
            skill(
                row,
                steps.getOrDefault(row.getLong("id"), List.of()),
                reliability.getOrDefault(row.getLong("id"), Reliability.of(0, 0, 0, 0))))
        .list();
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

  static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("text is always JSON", e);
    }
  }

  private static Skill skill(ResultSet row, List<Skill.Step> steps, Reliability reliability)
      throws SQLException {
    return new Skill(
        row.getLong("id"),
        row.getString("name"),
        row.getString("description"),
        row.getString("category"),
        row.getString("status"),
        row.getInt("version"),
        row.getString("source"),
        value(row.getString("preconditions"), TEXTS),
        value(row.getString("parameters"), PARAMETERS),
        steps,
        value(row.getString("postconditions"), TEXTS),
        value(row.getString("tags"), TEXTS),
        value(row.getString("sub_skills"), TEXTS),
        Instant.ofEpochMilli(row.getLong("created_at")),
        instant(row, "last_used_at"),
        reliability);
  }

  /// Steps of the newest versions, by skill. A failure counts for the step's number in whatever
  /// version it happened.
  private static Map<Long, List<Skill.Step>> steps(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT skill.id AS skill, skill_step.*,
                   (SELECT count(*) FROM step_run
                    JOIN skill_run ON skill_run.id = step_run.skill_run_id
                    WHERE skill_run.skill_id = skill.id AND step_run.seq = skill_step.seq
                      AND step_run.status = 'failed') AS failures
            FROM skill
            JOIN skill_version ON skill_version.skill_id = skill.id
                              AND skill_version.version = skill.version
            JOIN skill_step ON skill_step.skill_version_id = skill_version.id
            ORDER BY skill.id, skill_step.seq
            """)
        .map((row, _) -> Map.entry(row.getLong("skill"), step(row)))
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static Skill.Step step(ResultSet row) throws SQLException {
    return new Skill.Step(
        row.getInt("seq"),
        row.getString("action"),
        value(row.getString("parameters"), VALUES),
        row.getString("expected"),
        row.getInt("failures"));
  }

  private static Map<Long, Reliability> reliability(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT skill_id,
                   sum(CASE WHEN verifier <> 'self' AND outcome = 'success' THEN 1 ELSE 0 END) AS success,
                   sum(CASE WHEN verifier <> 'self' AND outcome = 'partial' THEN 1 ELSE 0 END) AS partial,
                   sum(CASE WHEN verifier <> 'self' AND outcome = 'failure' THEN 1 ELSE 0 END) AS failure,
                   sum(CASE WHEN verifier = 'self' THEN 1 ELSE 0 END) AS self_reported
            FROM skill_run GROUP BY skill_id
            """)
        .map((row, _) ->
            Map.entry(
                row.getLong("skill_id"),
                Reliability.of(
                    row.getInt("success"),
                    row.getInt("partial"),
                    row.getInt("failure"),
                    row.getInt("self_reported"))))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
        row.getString("notes"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  private static <T> T value(String json, TypeReference<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a row of a skill holds no JSON of its kind: " + json, e);
    }
  }
}
