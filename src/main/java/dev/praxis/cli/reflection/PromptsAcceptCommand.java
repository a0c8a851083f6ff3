package dev.praxis.cli.reflection;

import dev.praxis.cli.console.Invocation;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `praxis prompts accept`: takes a proposal over as a new version; one decision.
@Command(name = "accept", description = "Take a proposal over, or some of its edits.")
final class PromptsAcceptCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(paramLabel = "PROPOSAL", description = "Its number.")
  private long proposal;

  @Option(
      names = "--edit",
      paramLabel = "N",
      description = "Only these of its edits, by number; may be given again.")
  private List<Integer> edits = List.of();

  PromptsAcceptCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(
        workbench -> PromptShown.of(workbench.prompting().reflection().accept(proposal, edits)));
  }
}
