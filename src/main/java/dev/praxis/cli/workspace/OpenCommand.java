package dev.praxis.cli.workspace;

import dev.praxis.cli.console.Invocation;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `praxis open`: the window.
@Command(name = "open", description = "Open the window, on this workspace or your own.")
public final class OpenCommand implements Callable<Integer> {
  private final Invocation invocation;
  private final Window window;

  @Parameters(paramLabel = "FILE", arity = "0..1", description = "A workspace.")
  private @Nullable Path file;

  public OpenCommand(Invocation invocation, Window window) {
    this.invocation = invocation;
    this.window = window;
  }

  @Override
  public Integer call() {
    window.open(
        Optional.ofNullable(file)
            .or(invocation::named)
            .map(path -> path.toAbsolutePath().normalize()));
    return 0;
  }

  /// Shows the window, and returns when it is closed.
  public interface Window {
    /// Opens it on one workspace.
    ///
    /// @param workspace the one to open; the person's own where none is named
    void open(Optional<Path> workspace);
  }
}
