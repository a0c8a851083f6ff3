package dev.praxis.cli.skills;

import dev.praxis.cli.console.Done;
import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.skills.telling.ChosenSkill;
import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `praxis skills acknowledge`: takes note of a drift, so that its chart starts again.
@Command(
    name = "acknowledge",
    description = "Take note of a skill's drift; its chart starts again after the newest run.")
final class SkillsAcknowledgeCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Mixin private ChosenSkill chosen = new ChosenSkill();

  SkillsAcknowledgeCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::acknowledge);
  }

  private Reply acknowledge(Workbench workbench) {
    var skill = chosen.in(workbench);
    var trials = workbench.skillBook().retiring().timeline(skill.id()).trials();
    if (trials.isEmpty()) {
      throw new Problem(
          skill.name() + " has no verified run.", "There is nothing to take note of yet.");
    }
    workbench.skillBook().retiring().acknowledge(skill.id(), trials.getLast().run());
    return new Done("The chart of %s starts again with its next run.".formatted(skill.name()));
  }
}
