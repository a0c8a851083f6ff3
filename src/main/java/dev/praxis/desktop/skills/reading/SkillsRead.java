package dev.praxis.desktop.skills.reading;

import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.keeping.SkillStore;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What is read of all skills after the skills themselves: it takes longer.
///
/// @param putOff ids of the candidates the curator has put off
/// @param judged what their runs say, by id
public record SkillsRead(Set<Long> putOff, Map<Long, Judged> judged) {
  public static final SkillsRead NOTHING = new SkillsRead(Set.of(), Map.of());

  public static SkillsRead of(List<Skill> skills, SkillStore store, Standings standings) {
    return new SkillsRead(putOff(skills, store), standings.of(skills));
  }

  private static Set<Long> putOff(List<Skill> skills, SkillStore store) {
    var candidates =
        skills.stream()
            .filter(skill -> skill.status().equals("candidate"))
            .map(Skill::id)
            .collect(Collectors.toSet());
    if (!candidates.isEmpty()) {
      store.waiting().forEach(skill -> candidates.remove(skill.id()));
    }
    return candidates;
  }
}
