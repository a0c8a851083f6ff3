package dev.praxis.core.skills.forming.told;

import dev.praxis.core.session.Outcome;
import dev.praxis.core.skills.SkillText.Step;
import java.util.List;

/// A procedure in somebody's words.
///
/// @param task what was asked for
/// @param outcome whether it worked, as `verifier` says
/// @param verifier `person`, `test`, `health_check`, `output_pattern`, or `self` for nobody
/// @param where it was told, at the start of a sentence: `Conversation 3`
public record ToldProcedure(
    String task, List<Step> steps, Outcome outcome, String verifier, String where) {
  public ToldProcedure {
    steps = List.copyOf(steps);
  }
}
