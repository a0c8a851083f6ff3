package dev.praxis.mcp.tools;

import dev.praxis.core.Problem;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.keeping.SkillStore;
import java.util.List;

/// The skills that a person approved and that are in use: all that agents ever read.
public final class ApprovedSkills {
  private final SkillStore skills;

  public ApprovedSkills(SkillStore skills) {
    this.skills = skills;
  }

  /// The surest first.
  public List<Skill> list() {
    return skills.list().stream().filter(ApprovedSkills::inUse).toList();
  }

  /// By name or id.
  ///
  /// @throws Problem where there is none in use
  public Skill find(String idOrName) {
    var skill = skills.find(idOrName).orElseThrow(ApprovedSkills::none);
    if (skill.status().equals("outdated")) {
      throw new Problem(
          "The skill %s no longer fits the world%s."
              .formatted(
                  skill.name(), skill.outdatedWhy().isBlank() ? "" : ": " + skill.outdatedWhy()),
          "Call find_skills for another, or do the task your own way.");
    }
    var other = skill.supersededBy();
    if (other != null) {
      throw new Problem(
          "The skill %s was replaced.".formatted(skill.name()),
          "Call get_skill with “%s”.".formatted(other));
    }
    if (!inUse(skill)) {
      throw none();
    }
    return skill;
  }

  private static boolean inUse(Skill skill) {
    return skill.status().equals("active");
  }

  /// Candidates are not even named: nobody has read them yet.
  private static Problem none() {
    return new Problem(
        "There is no skill of that name or id in use.",
        "Call find_skills, and use a name it answers with.");
  }
}
