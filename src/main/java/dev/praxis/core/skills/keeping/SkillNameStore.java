package dev.praxis.core.skills.keeping;

import dev.praxis.core.Problem;
import dev.praxis.core.skills.SkillText;
import dev.praxis.core.skills.SkillWords;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Keeps names unique, and skills that are made of skills free of circles. Every method runs in its
/// caller's transaction.
final class SkillNameStore {
  private SkillNameStore() {}

  /// @param id of the skill that may have the name
  /// @throws Problem where another has it
  static void requireFree(Handle handle, String name, long id) {
    handle
        .createQuery("SELECT id, status FROM skill WHERE name = :name AND id <> :id")
        .bind("name", name)
        .bind("id", id)
        .map((row, _) -> Map.entry(row.getLong("id"), row.getString("status")))
        .findOne()
        .ifPresent(other -> {
          throw new Problem(
              "Skill %d is called %s already%s."
                  .formatted(
                      other.getKey(),
                      name,
                      other.getValue().equals(SkillWords.ARCHIVED) ? ", in the archive" : ""),
              "Choose another name, or edit that skill.");
        });
  }

  /// Refuses a skill that would be made of itself, at whatever depth; names the way round.
  ///
  /// @param id of the skill that would say this; 0 for a new one
  /// @param former what it is called now: who names that will name it by its new name
  /// @throws Problem where it would be
  static void requireNoCycle(Handle handle, SkillText text, long id, String former) {
    if (text.parts().isEmpty()) {
      return;
    }
    var parts = parts(handle, id);
    parts.put(former, Set.of(text.name()));
    parts.put(text.name(), text.parts());
    var way = wayBack(text.name(), parts);
    if (!way.isEmpty()) {
      throw new Problem(
          "%s would be made of itself: %s.".formatted(text.name(), String.join(" → ", way)),
          "Leave out the step or the sub-skill that closes the circle.");
    }
  }

  /// The shortest way from a skill to itself, its name at both ends; empty where there is none.
  static List<String> wayBack(String name, Map<String, Set<String>> parts) {
    var from = new HashMap<String, String>();
    var queue = new ArrayDeque<>(List.of(name));
    while (!queue.isEmpty()) {
      var whole = queue.remove();
      for (var part : parts.getOrDefault(whole, Set.of())) {
        if (part.equals(name)) {
          return way(name, whole, from);
        }
        if (!from.containsKey(part)) {
          from.put(part, whole);
          queue.add(part);
        }
      }
    }
    return List.of();
  }

  private static List<String> way(String name, String last, Map<String, String> from) {
    var way = new ArrayList<>(List.of(name));
    for (var at = last; !at.equals(name); at = from.getOrDefault(at, name)) {
      way.add(at);
    }
    way.add(name);
    return way.reversed();
  }

  /// What each skill is made of or replays in its newest version, by name.
  ///
  /// @param without id of a skill to leave out
  static Map<String, Set<String>> parts(Handle handle, long without) {
    var parts = new HashMap<String, Set<String>>();
    handle
        .createQuery(
            """
            SELECT skill.name AS whole, part.value AS part
            FROM skill
            JOIN skill_version ON skill_version.skill_id = skill.id
                              AND skill_version.version = skill.version
            JOIN json_each(sub_skills) AS part
            WHERE skill.id <> :without
            UNION
            SELECT skill.name, sub_skill
            FROM skill_step
            JOIN skill_version ON skill_version.id = skill_version_id
            JOIN skill ON skill.id = skill_version.skill_id AND skill.version = skill_version.version
            WHERE sub_skill <> '' AND skill.id <> :without
            """)
        .bind("without", without)
        .map((row, _) -> Map.entry(row.getString("whole"), row.getString("part")))
        .forEach(each ->
            parts.computeIfAbsent(each.getKey(), _ -> new LinkedHashSet<>()).add(each.getValue()));
    return parts;
  }

  /// Names of the skills that are made of this one or replay it.
  static Set<String> wholes(Handle handle, String part) {
    var wholes = new HashSet<String>();
    parts(handle, 0)
        .forEach((whole, parts) -> {
          if (parts.contains(part)) {
            wholes.add(whole);
          }
        });
    return wholes;
  }
}
