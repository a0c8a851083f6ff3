package dev.praxis.cli.agents;

import dev.praxis.cli.console.Done;
import dev.praxis.cli.console.Invocation;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `praxis agents stop` and `praxis agents allow`: the curator's word on who may use the workspace.
@Command
final class AgentsAdmitCommand implements Callable<Integer> {
  private final Invocation invocation;
  private final boolean stopped;
  private final String answer;

  @Parameters(paramLabel = "NAME", description = "An agent, as `praxis agents` shows it.")
  private String name = "";

  private AgentsAdmitCommand(Invocation invocation, boolean stopped, String answer) {
    this.invocation = invocation;
    this.stopped = stopped;
    this.answer = answer;
  }

  static CommandLine stop(Invocation invocation) {
    return described(
        new AgentsAdmitCommand(
            invocation, true, "%s is stopped: it gets nothing but errors from its next call on."),
        "Answer an agent nothing but errors from its next call on.");
  }

  static CommandLine allow(Invocation invocation) {
    return described(
        new AgentsAdmitCommand(invocation, false, "%s may go on."), "Let a stopped agent go on.");
  }

  private static CommandLine described(AgentsAdmitCommand command, String description) {
    var line = new CommandLine(command);
    line.getCommandSpec().usageMessage().description(description);
    return line;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(workbench -> {
      workbench.agents().stop(name, stopped);
      return new Done(answer.formatted(name));
    });
  }
}
