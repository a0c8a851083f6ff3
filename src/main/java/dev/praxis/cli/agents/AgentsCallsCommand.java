package dev.praxis.cli.agents;

import dev.praxis.cli.console.Invocation;
import dev.praxis.core.agents.AgentBook.Query;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `praxis agents calls`: what agents asked and were answered.
@Command(name = "calls", description = "List what agents called, newest first.")
final class AgentsCallsCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Option(names = "--agent", paramLabel = "NAME", description = "Only calls of this one.")
  private @Nullable String agent;

  @Option(names = "--tool", paramLabel = "NAME", description = "Only calls of this tool.")
  private @Nullable String tool;

  @Option(names = "--errors", description = "Only calls that failed.")
  private boolean errors;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "So many at most; ${DEFAULT-VALUE} if left out.")
  private int limit;

  @Option(
      names = "--before",
      paramLabel = "ID",
      description = "Only calls older than this one: the last of an earlier answer.")
  private @Nullable Long before;

  AgentsCallsCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    var query = new Query(agent, tool, errors, Math.max(1, limit), before);
    return invocation.onWorkspace(workbench -> CallList.of(workbench.agents().calls(query)));
  }
}
