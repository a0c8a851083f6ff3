package dev.praxis.cli.sessions;

import dev.praxis.cli.console.Invocation;
import dev.praxis.core.Workbench;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `praxis raw`: a transcript as it was, byte for byte, unless its secrets were taken out. The
/// bytes are the answer, with --json too. One in which a held-out session stands is not told to who
/// does not say why, also where it was named by its path or by another of its sessions.
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
      description =
          "Write a transcript with held-out sessions; they stand in the ledger from now on.")
  private @Nullable String look;

  public RawCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    try (var workbench = invocation.existing()) {
      var sessions =
          workbench.sources().sessionsBeside(name).stream()
              .flatMap(key -> workbench.sessions().find(key).stream())
              .toList();
      boolean whole = sessions.stream().noneMatch(session -> session.key().equals(name));
      if (!(whole && onlyFilesHoldOut(workbench))
          && HeldOut.hides(sessions, look, workbench, invocation)) {
        return 1;
      }
      boolean original = workbench.sources().copyRaw(name, invocation.console().out());
      if (!original) {
        invocation.say("Not byte for byte: masks stand in the place of secrets.");
      }
      return 0;
    }
  }

  /// A file that says itself what is to be held out tells no more than its owner knows.
  private static boolean onlyFilesHoldOut(Workbench workbench) {
    return workbench.split().current().method().equals("input");
  }
}
