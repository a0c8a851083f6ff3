package dev.praxis.cli.reflection;

import dev.praxis.cli.console.Done;
import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.Workbench;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `praxis prompts reject`: puts a proposal away; one decision.
@Command(name = "reject", description = "Put a proposal away.")
final class PromptsRejectCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(paramLabel = "PROPOSAL", description = "Its number.")
  private long proposal;

  PromptsRejectCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::reject);
  }

  private Reply reject(Workbench workbench) {
    workbench.prompting().reflection().reject(proposal);
    return new Done("Rejected proposal %d.".formatted(proposal));
  }
}
