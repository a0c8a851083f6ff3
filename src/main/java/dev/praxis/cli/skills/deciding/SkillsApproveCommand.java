package dev.praxis.cli.skills.deciding;

import dev.praxis.cli.console.Invocation;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `praxis skills approve`: takes candidates into use.
@Command(name = "approve", description = "Take candidates into use.")
public final class SkillsApproveCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(arity = "1..*", paramLabel = "SKILL", description = "Ids or names.")
  private List<String> names = List.of();

  public SkillsApproveCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(workbench ->
        Decided.on(names, "approve", workbench, skill -> workbench.skills().approve(skill.id())));
  }
}
