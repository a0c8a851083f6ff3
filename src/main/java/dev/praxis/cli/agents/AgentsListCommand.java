package dev.praxis.cli.agents;

import dev.praxis.cli.console.Invocation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `praxis agents list`: who uses the workspace.
@Command(name = "list", description = "List the agents that used the workspace, seen last first.")
final class AgentsListCommand implements Callable<Integer> {
  private final Invocation invocation;

  AgentsListCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(AgentList::of);
  }
}
