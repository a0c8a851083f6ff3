package dev.praxis.cli.skills.changing;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.skills.telling.SkillList;
import dev.praxis.core.skills.NewSkill;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `praxis skills add`: a skill written by hand.
@Command(
    name = "add",
    description = "Add a skill written by hand; `skills show --text` shows how one is written.")
public final class SkillsAddCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(paramLabel = "FILE", description = "The text of the skill; - reads standard input.")
  private Path file = Path.of("-");

  public SkillsAddCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    var text = WrittenSkill.read(file);
    return invocation.onWorkspaceOrNew(
        workbench -> SkillList.of(workbench.skills().add(NewSkill.byHand(text)), workbench));
  }
}
