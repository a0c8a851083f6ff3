package dev.praxis.cli.agents;

import dev.praxis.cli.console.Invocation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `praxis agents reject`: puts a proposal away.
@Command(name = "reject", description = "Put a proposal away; the same words are not taken again.")
final class AgentsRejectCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(paramLabel = "ID", description = "A proposal, as `praxis agents proposals` shows it.")
  private long id;

  @Option(
      names = "--reason",
      paramLabel = "WORDS",
      description = "Why; told to the agent that comes with it again.")
  private String reason = "";

  AgentsRejectCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(workbench -> {
      workbench.agents().reject(id, reason);
      return Decided.of(id, workbench.agents(), null);
    });
  }
}
