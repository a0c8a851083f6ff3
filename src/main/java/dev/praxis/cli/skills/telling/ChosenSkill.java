package dev.praxis.cli.skills.telling;

import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.skills.Skill;
import picocli.CommandLine.Parameters;

/// The one skill a command is about: its first word.
public final class ChosenSkill {
  @Parameters(index = "0", paramLabel = "SKILL", description = "Its id or name.")
  private String name = "";

  /// The skill itself.
  ///
  /// @throws Problem where there is no such skill
  public Skill in(Workbench workbench) {
    return SkillList.named(name, workbench);
  }
}
