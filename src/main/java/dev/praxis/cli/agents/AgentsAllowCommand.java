package dev.praxis.cli.agents;

import dev.praxis.cli.console.Done;
import dev.praxis.cli.console.Invocation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `praxis agents allow`: the curator's word on who may use the workspace.
@Command(name = "allow", description = "Let a stopped agent go on.")
final class AgentsAllowCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(paramLabel = "NAME", description = "An agent, as `praxis agents` shows it.")
  private String name = "";

  AgentsAllowCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(workbench -> {
      workbench.agents().stop(name, false);
      return new Done("%s may go on.".formatted(name));
    });
  }
}
