package dev.praxis.cli.agents;

import dev.praxis.cli.console.Done;
import dev.praxis.cli.console.Invocation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `praxis agents stop`: the curator's word on who may use the workspace.
@Command(name = "stop", description = "Answer an agent nothing but errors from its next call on.")
final class AgentsStopCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(paramLabel = "NAME", description = "An agent, as `praxis agents` shows it.")
  private String name = "";

  AgentsStopCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(workbench -> {
      workbench.agents().stop(name, true);
      return new Done(
          "%s is stopped: it gets nothing but errors from its next call on.".formatted(name));
    });
  }
}
