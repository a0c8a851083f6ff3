package dev.praxis.cli.rules.deciding;

import dev.praxis.cli.console.Invocation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `praxis rules reject`: the curator does not want these rules.
@Command(name = "reject", description = "Reject candidates.")
public final class RulesRejectCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Mixin private ChosenRules chosen = new ChosenRules();

  @Option(
      names = "--reason",
      paramLabel = "WORDS",
      description = "Why; told again should new evidence bring them back.")
  private String reason = "";

  public RulesRejectCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(
        workbench -> chosen.decide(workbench, ids -> workbench.rules().reject(ids, reason)));
  }
}
