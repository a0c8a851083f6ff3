package dev.praxis.core.skills.versions;

import dev.praxis.core.skills.Reliability;
import dev.praxis.core.skills.SkillText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// Reads and writes what skills said from change to change. Versions are only added. Every method
/// runs in its caller's transaction.
public final class SkillVersionStore {
  private SkillVersionStore() {}

  /// Answers with the id of its row.
  public static long insert(
      Handle handle,
      long skill,
      int version,
      SkillText text,
      String author,
      String why,
      Instant at) {
    long id =
        handle
            .createUpdate(
                """
                INSERT INTO skill_version
                  (skill_id, version, name, category, description, preconditions, parameters,
                   postconditions, tags, sub_skills, author, why, at)
                VALUES (:skill, :version, :name, :category, :description, :preconditions,
                        :parameters, :postconditions, :tags, :subSkills, :author, :why, :at)
                """)
            .bind("skill", skill)
            .bind("version", version)
            .bind("name", text.name())
            .bind("category", text.category())
            .bind("description", text.description())
            .bind("preconditions", SkillJson.of(text.preconditions()))
            .bind("parameters", SkillJson.of(text.parameters()))
            .bind("postconditions", SkillJson.of(text.postconditions()))
            .bind("tags", SkillJson.of(text.tags()))
            .bind("subSkills", SkillJson.of(text.subSkills()))
            .bind("author", author)
            .bind("why", why)
            .bind("at", at.toEpochMilli())
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    for (int i = 0; i < text.steps().size(); i++) {
      insertStep(handle, id, i + 1, text.steps().get(i));
    }
    return id;
  }

  private static void insertStep(Handle handle, long version, int seq, SkillText.Step step) {
    handle.execute(
        """
        INSERT INTO skill_step
          (skill_version_id, seq, action, parameters, expected, phase, sub_skill, slow)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        version,
        seq,
        step.action(),
        SkillJson.of(step.parameters()),
        step.expected(),
        step.phase(),
        step.subSkill(),
        step.slow());
  }

  /// Gives a version the files of an older one, and its document where it says the same.
  public static void takeFilesOver(Handle handle, long skill, int from, int to, boolean document) {
    handle
        .createUpdate(
            """
            INSERT INTO skill_file (skill_version_id, path, hash, executable)
            SELECT newer.id, path, hash, executable
            FROM skill_version older
            JOIN skill_version newer ON newer.skill_id = older.skill_id AND newer.version = :to
            JOIN skill_file ON skill_version_id = older.id
            WHERE older.skill_id = :skill AND older.version = :from ORDER BY path
            """)
        .bind("skill", skill)
        .bind("from", from)
        .bind("to", to)
        .execute();
    if (document) {
      handle
          .createUpdate(
              """
              UPDATE skill_version SET document =
                (SELECT document FROM skill_version WHERE skill_id = :skill AND version = :from)
              WHERE skill_id = :skill AND version = :to
              """)
          .bind("skill", skill)
          .bind("from", from)
          .bind("to", to)
          .execute();
    }
  }

  /// Oldest first.
  public static List<SkillVersion> all(Handle handle, long skill) {
    var steps = steps(handle, skill);
    var counts = counts(handle, skill);
    return handle
        .createQuery("SELECT * FROM skill_version WHERE skill_id = :skill ORDER BY version")
        .bind("skill", skill)
        .map((row, _) ->
            version(
                row,
                steps.getOrDefault(row.getLong("id"), List.of()),
                counts.getOrDefault(row.getInt("version"), Reliability.of(0, 0, 0, 0))))
        .list();
  }

  private static SkillVersion version(
      ResultSet row, List<SkillText.Step> steps, Reliability reliability) throws SQLException {
    var text =
        new SkillText(
            row.getString("name"),
            row.getString("description"),
            row.getString("category"),
            SkillJson.texts(row.getString("preconditions")),
            SkillJson.parameters(row.getString("parameters")),
            steps,
            SkillJson.texts(row.getString("postconditions")),
            SkillJson.texts(row.getString("tags")),
            SkillJson.texts(row.getString("sub_skills")));
    return new SkillVersion(
        row.getInt("version"),
        text,
        row.getString("author"),
        row.getString("why"),
        Instant.ofEpochMilli(row.getLong("at")),
        reliability);
  }

  private static Map<Long, List<SkillText.Step>> steps(Handle handle, long skill) {
    var steps = new HashMap<Long, List<SkillText.Step>>();
    handle
        .createQuery(
            """
            SELECT skill_step.* FROM skill_step
            JOIN skill_version ON skill_version.id = skill_version_id
            WHERE skill_id = :skill ORDER BY skill_version_id, seq
            """)
        .bind("skill", skill)
        .map((row, _) -> Map.entry(row.getLong("skill_version_id"), step(row)))
        .forEach(each ->
            steps.computeIfAbsent(each.getKey(), _ -> new ArrayList<>()).add(each.getValue()));
    return steps;
  }

  private static SkillText.Step step(ResultSet row) throws SQLException {
    return new SkillText.Step(
        row.getString("action"),
        SkillJson.values(row.getString("parameters")),
        row.getString("expected"),
        row.getString("phase"),
        row.getString("sub_skill"),
        row.getBoolean("slow"));
  }

  /// How the runs of each version ended, those included whose text is not known here.
  public static SortedMap<Integer, Reliability> counts(Handle handle, long skill) {
    var counts = new TreeMap<Integer, Reliability>();
    handle
        .createQuery("SELECT * FROM skill_count WHERE skill_id = :skill")
        .bind("skill", skill)
        .map((row, _) -> Map.entry(row.getInt("version"), SkillRowStore.counts(row)))
        .forEach(each -> counts.put(each.getKey(), each.getValue()));
    return counts;
  }
}
