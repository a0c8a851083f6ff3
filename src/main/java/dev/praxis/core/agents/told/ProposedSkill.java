package dev.praxis.core.agents.told;

import dev.praxis.core.skills.SkillText.Step;
import java.util.List;

/// A procedure that an agent thinks worth keeping.
///
/// @param task what was asked, in plain words
/// @param steps what was done; `{names}` in braces become parameters
/// @param category empty where the agent named none
/// @param evidence how the agent knows that it worked
public record ProposedSkill(
    String client, String task, List<Step> steps, String category, String evidence) {
  public ProposedSkill {
    steps = List.copyOf(steps);
  }
}
