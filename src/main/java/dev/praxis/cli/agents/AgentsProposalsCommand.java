package dev.praxis.cli.agents;

import dev.praxis.cli.console.Invocation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `praxis agents proposals`: what agents handed in.
@Command(name = "proposals", description = "List what agents propose and nobody has decided.")
final class AgentsProposalsCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Option(names = "--all", description = "Also what was accepted or rejected.")
  private boolean all;

  AgentsProposalsCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(workbench -> ProposalList.of(workbench.agents(), all));
  }
}
