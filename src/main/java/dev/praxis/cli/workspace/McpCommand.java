package dev.praxis.cli.workspace;

import dev.praxis.cli.console.Invocation;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `praxis mcp`: the server for agents.
@Command(
    name = "mcp",
    description = {
      "Serve agents by the Model Context Protocol, on standard input and output. An agent starts it"
          + " by itself once its configuration names it:",
      "  {\"mcpServers\": {\"praxis\": {\"command\": \"praxis\", \"args\": [\"mcp\"]}}}",
      "It ends when its input ends."
    })
public final class McpCommand implements Callable<Integer> {
  private final Invocation invocation;
  private final Server server;

  @Option(names = "--read-only", description = "Let agents read, and hand nothing in.")
  private boolean readOnly;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "50",
      description =
          "How many calls a second an agent may make on average; ten times as many at once."
              + " ${DEFAULT-VALUE} if left out.")
  private int rate;

  public McpCommand(Invocation invocation, Server server) {
    this.invocation = invocation;
    this.server = server;
  }

  @Override
  public Integer call() {
    return server.serve(
        invocation.named().map(path -> path.toAbsolutePath().normalize()), readOnly, rate);
  }

  /// Serves one agent, and returns when it is gone.
  public interface Server {
    /// Serves until the input ends.
    ///
    /// @param workspace the one to serve from; the person's own where none is named
    /// @param rate calls a second
    /// @return the exit code
    int serve(Optional<Path> workspace, boolean readOnly, int rate);
  }
}
