package dev.praxis.cli.agents;

import dev.praxis.cli.console.Invocation;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `praxis agents`: names the commands about agents; alone it lists them.
@Command(
    name = "agents",
    description = "See which agents use the workspace, and decide what they propose.")
public final class AgentsCommand implements Callable<Integer> {
  private final Invocation invocation;

  private AgentsCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  /// The command with all that stand below it.
  public static CommandLine with(Invocation invocation) {
    return new CommandLine(new AgentsCommand(invocation))
        .addSubcommand(new AgentsListCommand(invocation))
        .addSubcommand(new AgentsCallsCommand(invocation))
        .addSubcommand(new AgentsProposalsCommand(invocation))
        .addSubcommand(new AgentsAcceptCommand(invocation))
        .addSubcommand(new AgentsRejectCommand(invocation))
        .addSubcommand("stop", AgentsAdmitCommand.stop(invocation))
        .addSubcommand("allow", AgentsAdmitCommand.allow(invocation));
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(AgentList::of);
  }
}
