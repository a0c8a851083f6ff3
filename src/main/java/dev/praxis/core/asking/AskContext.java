package dev.praxis.core.asking;

import dev.praxis.core.rules.Rule;
import dev.praxis.core.skills.finding.Found;
import java.util.List;

/// What a model is told before it is asked.
///
/// @param skills in the prompt, the best first
/// @param skillsLeftOut fitted the task but not the budget
/// @param rules in the prompt, in the order of the instruction file
/// @param rulesLeftOut approved ones for which there was no room
/// @param system the whole prompt, to the letter
/// @param tokens of it, estimated
/// @param budget what it may cost
/// @param byMeaning false where words alone decided which skills fit
public record AskContext(
    List<Found> skills,
    List<Found> skillsLeftOut,
    List<Rule> rules,
    int rulesLeftOut,
    String system,
    int tokens,
    int budget,
    boolean byMeaning) {

  /// For rules, skills and what is said around them.
  public static final int USUAL_BUDGET = 8_000;

  public static final int USUAL_SKILLS = 3;

  public AskContext {
    skills = List.copyOf(skills);
    skillsLeftOut = List.copyOf(skillsLeftOut);
    rules = List.copyOf(rules);
  }
}
