package dev.praxis.cli.skills.deciding;

import dev.praxis.cli.console.Invocation;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `praxis skills current`: takes outdated skills back into use.
@Command(name = "current", description = "Take outdated skills back into use.")
public final class SkillsCurrentCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(arity = "1..*", paramLabel = "SKILL", description = "Ids or names.")
  private List<String> names = List.of();

  public SkillsCurrentCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(workbench ->
        Decided.on(names, "current", workbench, skill -> workbench.skills().current(skill.id())));
  }
}
