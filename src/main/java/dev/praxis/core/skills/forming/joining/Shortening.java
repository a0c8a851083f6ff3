package dev.praxis.core.skills.forming.joining;

import dev.praxis.core.skills.SkillText;
import java.util.Optional;

/// Proposes a shorter way that went well, never to swap it silently. It must be the same procedure:
/// most of what it does the skill does too.
final class Shortening {
  private static final double SAME_WORK = 0.5;
  private static final int FEWEST_STEPS = 2;

  private Shortening() {}

  /// The skill with the steps of the other; empty where these are not fewer, or do something else.
  static Optional<SkillText> of(SkillText skill, SkillText shorter) {
    int steps = shorter.steps().size();
    boolean fewer = steps >= FEWEST_STEPS && steps < skill.steps().size();
    var work = StepShapes.of(shorter);
    boolean same =
        fewer
            && StepShapes.of(skill).containsAll(work)
            && StepShapes.alike(StepShapes.of(skill), work) >= SAME_WORK;
    return same
        ? Optional.of(
            new SkillText(
                skill.name(),
                skill.description(),
                skill.category(),
                skill.preconditions(),
                shorter.parameters(),
                shorter.steps(),
                skill.postconditions(),
                skill.tags(),
                skill.subSkills()))
        : Optional.empty();
  }
}
