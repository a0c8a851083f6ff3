package dev.praxis.cli.skills;

import dev.praxis.cli.console.Invocation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `praxis skills list`: the most reliable first, judged by the lower bound.
@Command(name = "list", description = "List skills, the most reliable first.")
final class SkillsListCommand implements Callable<Integer> {
  private final Invocation invocation;

  SkillsListCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(workbench -> SkillList.of(workbench.skills().list()));
  }
}
