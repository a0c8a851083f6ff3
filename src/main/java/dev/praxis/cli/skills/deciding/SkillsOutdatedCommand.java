package dev.praxis.cli.skills.deciding;

import dev.praxis.cli.console.Invocation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `praxis skills outdated`: marks skills that no longer fit the world.
@Command(name = "outdated", description = "Mark active skills as outdated.")
public final class SkillsOutdatedCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Mixin private SkillsWithReason chosen = new SkillsWithReason();

  public SkillsOutdatedCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(workbench ->
        Decided.on(
            chosen.names(),
            "outdate",
            workbench,
            skill -> workbench.skills().outdated(skill.id(), chosen.why())));
  }
}
