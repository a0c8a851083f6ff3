package dev.praxis.mcp;

import dev.praxis.core.DataFolder;
import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.mcp.transport.AtTheEnd;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/// `praxis mcp`: the server as a program of its own, which an agent starts and ends.
public final class McpProgram {
  private final DataFolder data;
  private final String version;
  private final PrintStream err;

  /// @param err where a person who starts it by hand reads what is wrong
  public McpProgram(DataFolder data, String version, PrintStream err) {
    this.data = data;
    this.version = version;
    this.err = err;
  }

  /// Serves until the input ends. The person's own workspace is made where there is none: an agent
  /// may come before the first import.
  ///
  /// @return the exit code: 0 done, 1 a problem
  public int run(Options options, InputStream in, OutputStream out) {
    try {
      var workbench = Workbench.open(options.workspace().orElseGet(this::ownWorkspace));
      try (var _ = new AtTheEnd(workbench::close)) {
        new PraxisServer(workbench, options, version, Clock.systemUTC(), System::nanoTime)
            .serve(in, out);
      }
      return 0;
    } catch (Problem e) {
      err.println(e.whatHappened());
      err.println(e.remedy());
      return 1;
    }
  }

  private Path ownWorkspace() {
    try {
      Files.createDirectories(data.path());
    } catch (IOException e) {
      throw new Problem(
          "The folder " + data.path() + " cannot be made.",
          "Allow it, or name another one in the variable PRAXIS_HOME.",
          e);
    }
    return data.workspace();
  }
}
