package dev.praxis.cli.agents;

import dev.praxis.cli.console.Invocation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `praxis agents accept`: makes of a proposal what it asks for.
@Command(
    name = "accept",
    description = "Make a candidate of a proposed rule or skill, or confirm a run.")
final class AgentsAcceptCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(paramLabel = "ID", description = "A proposal, as `praxis agents proposals` shows it.")
  private long id;

  AgentsAcceptCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(workbench -> {
      long made = workbench.agents().accept(id);
      return Decided.of(id, workbench.agents(), made);
    });
  }
}
