package dev.praxis.core.skills.versions;

import dev.praxis.core.Problem;
import dev.praxis.core.skills.Reliability;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.SkillWords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Reads skills in their newest version. Three queries whatever their number: what they say, their
/// steps, how their runs ended.
public final class SkillRowStore {
  private static final Reliability NONE = Reliability.of(0, 0, 0, 0);

  private final Handle handle;
  private final String which;
  private final Object argument;

  private SkillRowStore(Handle handle, String which, Object argument) {
    this.handle = handle;
    this.which = which;
    this.argument = argument;
  }

  /// Every skill, by name.
  static List<Skill> all(Handle handle) {
    return new SkillRowStore(handle, "1 = :which", 1).skills();
  }

  /// Candidates, by name.
  public static List<Skill> candidates(Handle handle) {
    return new SkillRowStore(handle, "skill.status = :which", SkillWords.CANDIDATE).skills();
  }

  /// By the lower bound of their reliability, falling; by name where it is the same.
  public static List<Skill> surestFirst(Handle handle) {
    return all(handle).stream()
        .sorted(
            Comparator.comparingDouble((Skill skill) -> skill.reliability().interval().low())
                .reversed())
        .toList();
  }

  static Optional<Skill> find(Handle handle, long id) {
    return new SkillRowStore(handle, "skill.id = :which", id).skills().stream().findFirst();
  }

  /// By name, or else by id.
  public static Optional<Skill> find(Handle handle, String idOrName) {
    return named(handle, idOrName).or(() -> number(idOrName).flatMap(id -> find(handle, id)));
  }

  /// The skill of an id that must be there.
  ///
  /// @throws Problem where there is none of this id
  public static Skill existing(Handle handle, long id) {
    return find(handle, id)
        .orElseThrow(() ->
            new Problem(
                "There is no skill %d.".formatted(id),
                "List the skills with `praxis skills list`."));
  }

  /// By its name and nothing else.
  public static Optional<Skill> named(Handle handle, String name) {
    return new SkillRowStore(handle, "skill.name = :which", name).skills().stream().findFirst();
  }

  private static Optional<Long> number(String text) {
    try {
      return Optional.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private List<Skill> skills() {
    var steps = steps();
    var reliability = reliability();
    return handle
        .createQuery(
            """
            SELECT skill.*, description, preconditions, parameters, postconditions, tags, sub_skills,
                   (SELECT name FROM skill successor WHERE successor.id = skill.superseded_by) AS successor
            FROM skill
            JOIN skill_version ON skill_version.skill_id = skill.id
                              AND skill_version.version = skill.version
            WHERE %s ORDER BY skill.name
            """
                .formatted(which))
        .bind("which", argument)
        .map((row, _) ->
            skill(
                row,
                steps.getOrDefault(row.getLong("id"), List.of()),
                reliability.getOrDefault(row.getLong("id"), NONE)))
        .list();
  }

  private static Skill skill(ResultSet row, List<Skill.Step> steps, Reliability reliability)
      throws SQLException {
    var text =
        new SkillText(
            row.getString("name"),
            row.getString("description"),
            row.getString("category"),
            SkillJson.texts(row.getString("preconditions")),
            SkillJson.parameters(row.getString("parameters")),
            steps.stream().map(SkillRowStore::written).toList(),
            SkillJson.texts(row.getString("postconditions")),
            SkillJson.texts(row.getString("tags")),
            SkillJson.texts(row.getString("sub_skills")));
    return new Skill(
        row.getLong("id"),
        text.name(),
        text.description(),
        text.category(),
        row.getString("status"),
        row.getInt("version"),
        row.getString("source"),
        text.preconditions(),
        text.parameters(),
        steps,
        text.postconditions(),
        text.tags(),
        text.subSkills(),
        Instant.ofEpochMilli(row.getLong("created_at")),
        instant(row, "last_used_at"),
        reliability,
        row.getString("task"),
        row.getString("client"),
        row.getString("outdated_why"),
        row.getString("archived_why"),
        row.getString("successor"),
        row.getDouble("prior"),
        text);
  }

  private static SkillText.Step written(Skill.Step step) {
    return new SkillText.Step(
        step.action(),
        step.parameters(),
        step.expected(),
        step.phase(),
        step.subSkill(),
        step.slow());
  }

  private Map<Long, List<Skill.Step>> steps() {
    var steps = new HashMap<Long, List<Skill.Step>>();
    handle
        .createQuery(
            """
            SELECT skill.id AS skill, skill_step.*, coalesce(told.failed, 0) AS failures,
                   coalesce(told.success + told.failed, 0) + coalesce(whole, 0) AS reached
            FROM skill
            JOIN skill_version ON skill_version.skill_id = skill.id
                              AND skill_version.version = skill.version
            JOIN skill_step ON skill_step.skill_version_id = skill_version.id
            LEFT JOIN skill_count ON skill_count.skill_id = skill.id
                                 AND skill_count.version = skill.version
            LEFT JOIN skill_step_count AS told ON told.skill_id = skill.id
                                              AND told.version = skill.version
                                              AND told.seq = skill_step.seq
            WHERE %s ORDER BY skill.id, skill_step.seq
            """
                .formatted(which))
        .bind("which", argument)
        .map((row, _) -> Map.entry(row.getLong("skill"), step(row)))
        .forEach(each ->
            steps.computeIfAbsent(each.getKey(), _ -> new ArrayList<>()).add(each.getValue()));
    return steps;
  }

  private static Skill.Step step(ResultSet row) throws SQLException {
    return new Skill.Step(
        row.getInt("seq"),
        row.getString("action"),
        SkillJson.values(row.getString("parameters")),
        row.getString("expected"),
        row.getString("phase"),
        row.getString("sub_skill"),
        row.getBoolean("slow"),
        row.getInt("failures"),
        row.getInt("reached"));
  }

  /// Many skills have the same few runs, and intervals are dear.
  private Map<Long, Reliability> reliability() {
    var reliability = new HashMap<Long, Reliability>();
    var known = new HashMap<List<Integer>, Reliability>();
    handle
        .createQuery(
            """
            SELECT skill_id, sum(success) AS success, sum(partial) AS partial,
                   sum(failure) AS failure, sum(self_reported) AS self_reported
            FROM skill_count JOIN skill ON skill.id = skill_id WHERE %s GROUP BY skill_id
            """
                .formatted(which))
        .bind("which", argument)
        .map((row, _) -> Map.entry(row.getLong("skill_id"), numbers(row)))
        .forEach(each ->
            reliability.put(
                each.getKey(), known.computeIfAbsent(each.getValue(), SkillRowStore::reliability)));
    return reliability;
  }

  static Reliability counts(ResultSet row) throws SQLException {
    return reliability(numbers(row));
  }

  private static List<Integer> numbers(ResultSet row) throws SQLException {
    return List.of(
        row.getInt("success"),
        row.getInt("partial"),
        row.getInt("failure"),
        row.getInt("self_reported"));
  }

  private static Reliability reliability(List<Integer> numbers) {
    return Reliability.of(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
