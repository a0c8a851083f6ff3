package dev.praxis.core.skills.keeping;

import dev.praxis.core.Problem;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillWords;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Moves a skill from status to status. Every method runs inside a decision.
final class SkillLifeStore {
  private SkillLifeStore() {}

  static void approve(Handle handle, Skill skill) {
    require(skill, SkillWords.CANDIDATE, "Only a candidate can be approved.");
    handle.execute(
        "UPDATE skill SET status = 'active', snoozed_at = NULL WHERE id = ?", skill.id());
  }

  static void snooze(Handle handle, Skill skill, Instant at) {
    require(skill, SkillWords.CANDIDATE, "Only a candidate can be put off.");
    handle.execute("UPDATE skill SET snoozed_at = ? WHERE id = ?", at.toEpochMilli(), skill.id());
  }

  static void outdated(Handle handle, Skill skill, String why) {
    require(skill, SkillWords.ACTIVE, "Only an active skill becomes outdated.");
    handle.execute(
        "UPDATE skill SET status = 'outdated', outdated_why = ? WHERE id = ?",
        why.strip(),
        skill.id());
  }

  static void current(Handle handle, Skill skill) {
    require(skill, SkillWords.OUTDATED, "Only an outdated skill becomes current again.");
    handle.execute(
        "UPDATE skill SET status = 'active', outdated_why = '' WHERE id = ?", skill.id());
  }

  /// @param successor to use instead; null where there is none
  static void archive(Handle handle, Skill skill, String why, @Nullable Long successor) {
    if (skill.status().equals(SkillWords.ARCHIVED)) {
      throw new Problem(
          "%s is in the archive already.".formatted(skill.name()),
          "Restore it first where you want to archive it for another reason.");
    }
    handle.execute(
        """
        UPDATE skill SET archived_from = status, status = 'archived', archived_why = ?,
                         superseded_by = ?, snoozed_at = NULL
        WHERE id = ?
        """,
        why.strip(),
        successor,
        skill.id());
  }

  static void unarchive(Handle handle, Skill skill) {
    require(skill, SkillWords.ARCHIVED, "Only an archived skill can be taken out of the archive.");
    handle.execute(
        """
        UPDATE skill SET status = CASE archived_from WHEN '' THEN 'active' ELSE archived_from END,
                         archived_from = '', archived_why = '', superseded_by = NULL
        WHERE id = ?
        """,
        skill.id());
  }

  private static void require(Skill skill, String status, String rule) {
    if (!skill.status().equals(status)) {
      throw new Problem(
          "%s is %s.".formatted(skill.name(), told(skill.status())),
          rule + " See what it is now with `praxis skills show %s`.".formatted(skill.name()));
    }
  }

  private static String told(String status) {
    return switch (status) {
      case SkillWords.CANDIDATE -> "still a candidate";
      case SkillWords.ARCHIVED -> "in the archive";
      default -> status;
    };
  }
}
