package dev.praxis.core.skills;

/// What every text of a skill has to pass before it is stored or taken into use.
@FunctionalInterface
public interface SkillGate {
  /// Lets everything pass.
  SkillGate OPEN = _ -> {};

  /// Refuses a text that would do harm.
  ///
  /// @throws dev.praxis.core.Problem where it does not pass, saying why
  void pass(SkillText text);
}
