package dev.praxis.cli.sessions;

import dev.praxis.cli.console.Invocation;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
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

  @Option(
      names = "--look",
      paramLabel = "REASON",
      description = "Write a held-out session; stands in the ledger from now on.")
  private @Nullable String look;

  public RawCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    try (var workbench = invocation.existing()) {
      var session = workbench.sessions().find(name).filter(found -> found.key().equals(name));
      if (session.isPresent() && HeldOut.hides(session.get(), look, workbench, invocation)) {
        return 1;
      }
      boolean original = workbench.sources().copyRaw(name, invocation.console().out());
      if (!original) {
        invocation.say("Not byte for byte: masks stand in the place of secrets.");
      }
      return 0;
    }
  }
}
