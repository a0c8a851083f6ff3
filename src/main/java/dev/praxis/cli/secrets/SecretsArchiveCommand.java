package dev.praxis.cli.secrets;

import dev.praxis.cli.console.Done;
import dev.praxis.cli.console.Invocation;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `praxis secrets archive`: settles whether the archive keeps transcripts byte for byte.
@Command(
    name = "archive",
    description = "Settle whether files imported from now on are archived as they are.")
final class SecretsArchiveCommand implements Callable<Integer> {
  private final Invocation invocation;

  enum Kept {
    ORIGINAL,
    MASKED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Parameters(
      paramLabel = "original|masked",
      description = "As they are, or with masks in the place of secrets.")
  private Kept kept = Kept.ORIGINAL;

  SecretsArchiveCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(workbench -> {
      workbench.secretSettings().keepOriginals(kept == Kept.ORIGINAL);
      return new Done(
          kept == Kept.ORIGINAL
              ? "Files imported from now on are archived byte for byte."
              : "Files imported from now on are archived with masks; those archived before stay"
                  + " as they are until `praxis secrets purge`.");
    });
  }
}
