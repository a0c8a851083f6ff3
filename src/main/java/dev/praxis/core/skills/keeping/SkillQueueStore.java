package dev.praxis.core.skills.keeping;

import dev.praxis.core.Problem;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillWords;
import dev.praxis.core.skills.versions.SkillRowStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// What candidates wait with: their evidence, and whether the curator put them off. Every method
/// runs in its caller's transaction.
final class SkillQueueStore {
  private SkillQueueStore() {}

  /// Candidates not put off, or put off before their newest evidence; the oldest first.
  static List<Skill> waitingSkills(Handle handle) {
    var waiting = waiting(handle);
    return SkillRowStore.candidates(handle).stream()
        .filter(skill -> waiting.contains(skill.id()))
        .sorted(Comparator.comparing(Skill::createdAt).thenComparing(Skill::id))
        .toList();
  }

  private static Set<Long> waiting(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT id FROM skill
            WHERE status = 'candidate'
              AND (snoozed_at IS NULL
                   OR EXISTS (SELECT 1 FROM skill_evidence
                              WHERE skill_id = skill.id AND skill_evidence.at > snoozed_at))
            """)
        .mapTo(Long.class)
        .set();
  }

  static List<SkillEvidence> evidence(Handle handle, long skill) {
    return handle
        .createQuery("SELECT * FROM skill_evidence WHERE skill_id = :skill ORDER BY at, id")
        .bind("skill", skill)
        .map((row, _) ->
            new SkillEvidence(
                row.getLong("session_id"), row.getInt("first_seq"), row.getInt("last_seq")))
        .list();
  }

  static void addEvidence(Handle handle, long skill, SkillEvidence evidence, Instant at) {
    handle.execute(
        """
        INSERT INTO skill_evidence (skill_id, session_id, first_seq, last_seq, at)
        VALUES (?, ?, ?, ?, ?) ON CONFLICT (skill_id, session_id) DO NOTHING
        """,
        skill,
        evidence.session(),
        evidence.firstSeq(),
        evidence.lastSeq(),
        at.toEpochMilli());
  }

  /// Archives a skill in favour of another, to which its evidence speaks from now on too.
  static void supersede(Handle handle, Skill skill, Skill by) {
    if (skill.id() == by.id()) {
      throw new Problem(
          "%s cannot supersede itself.".formatted(skill.name()), "Name the skill to use instead.");
    }
    if (by.status().equals(SkillWords.ARCHIVED)) {
      throw new Problem(
          "%s is in the archive, so nobody can use it instead.".formatted(by.name()),
          "Take it out with `praxis skills restore %s` first, or name another."
              .formatted(by.name()));
    }
    SkillLifeStore.archive(handle, skill, "Superseded by %s".formatted(by.name()), by.id());
    handle.execute(
        """
        INSERT INTO skill_evidence (skill_id, session_id, first_seq, last_seq, at)
        SELECT ?, session_id, first_seq, last_seq, at FROM skill_evidence WHERE skill_id = ?
        ORDER BY id ON CONFLICT (skill_id, session_id) DO NOTHING
        """,
        by.id(),
        skill.id());
  }
}
