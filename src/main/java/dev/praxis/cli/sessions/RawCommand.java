package dev.praxis.cli.sessions;

import dev.praxis.cli.console.Invocation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `praxis raw`: a transcript as it was, byte for byte, unless its secrets were taken out. The
/// bytes are the answer, with --json too.
@Command(name = "raw", description = "Write a stored transcript out again, byte for byte.")
public final class RawCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(
      paramLabel = "SOURCE|SESSION",
      description = "Path or id of a source, or id of a session.")
  private String name = "";

  public RawCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    try (var workbench = invocation.existing()) {
      boolean original = workbench.sources().copyRaw(name, invocation.console().out());
      if (!original) {
        invocation.say("Not byte for byte: masks stand in the place of secrets.");
      }
      return 0;
    }
  }
}
