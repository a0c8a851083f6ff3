package dev.praxis.cli.secrets;

import dev.praxis.cli.console.Interruption;
import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.TerminalProgress;
import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.purge.PurgeReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `praxis secrets purge`: takes the secrets out of the archive and everything else, for good.
@Command(
    name = "purge",
    description = "Replace every secret in the workspace by its mask, for good.")
final class SecretsPurgeCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Option(names = "--yes", description = "Do it: the originals cannot be brought back.")
  private boolean yes;

  SecretsPurgeCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    if (!yes) {
      throw new Problem(
          "This replaces every secret in the workspace by its mask, in the archived transcripts"
              + " too, and cannot be undone.",
          "Run `praxis secrets purge --yes` to do it. Transcripts elsewhere, backups and exported"
              + " files stay as they are.");
    }
    try (var interruption = new Interruption()) {
      return invocation.onWorkspace(workbench -> purge(workbench, interruption));
    }
  }

  private Reply purge(Workbench workbench, Interruption interruption) {
    try (var progress = new TerminalProgress(invocation.console(), interruption)) {
      return Purged.of(workbench.secretPurge().purge(progress));
    }
  }

  private record Purged(
      boolean ok, int sources, long secrets, long texts, boolean stopped, String summary)
      implements Reply {
    static Purged of(PurgeReport report) {
      return new Purged(
          !report.stopped(),
          report.sources(),
          report.secrets(),
          report.texts(),
          report.stopped(),
          report.summary());
    }

    @Override
    public String text() {
      return summary + "\n";
    }
  }
}
