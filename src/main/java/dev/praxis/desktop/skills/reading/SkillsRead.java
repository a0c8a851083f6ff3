package dev.praxis.desktop.skills.reading;

import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.SkillStore;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// All skills, as read at one time.
///
/// @param waiting ids of the candidates the curator has not put off
public record SkillsRead(List<Skill> skills, Set<Long> waiting) {
  public static final SkillsRead NOTHING = new SkillsRead(List.of(), Set.of());

  public static SkillsRead of(SkillStore store) {
    var skills = store.list();
    var anyCandidate = skills.stream().anyMatch(skill -> skill.status().equals("candidate"));
    return new SkillsRead(
        skills,
        anyCandidate
            ? store.waiting().stream().map(Skill::id).collect(Collectors.toSet())
            : Set.of());
  }
}
