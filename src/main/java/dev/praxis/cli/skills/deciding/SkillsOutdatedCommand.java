package dev.praxis.cli.skills.deciding;

import dev.praxis.cli.console.Invocation;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `praxis skills outdated`: marks skills that no longer fit the world.
@Command(name = "outdated", description = "Mark active skills as outdated.")
public final class SkillsOutdatedCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(arity = "1..*", paramLabel = "SKILL", description = "Ids or names.")
  private List<String> names = List.of();

  @Option(names = "--why", paramLabel = "TEXT", description = "What changed.")
  private String why = "";

  public SkillsOutdatedCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(workbench ->
        Decided.on(
            names, "outdate", workbench, skill -> workbench.skills().outdated(skill.id(), why)));
  }
}
