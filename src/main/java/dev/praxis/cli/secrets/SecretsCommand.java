package dev.praxis.cli.secrets;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.TextTable;
import dev.praxis.core.secrets.SecretStore.OfKind;
import dev.praxis.core.secrets.SecretStore.OfSession;
import dev.praxis.core.secrets.SecretStore.OfSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `praxis secrets`: what was masked, by kind, session and source; never what it was.
@Command(name = "secrets", description = "Count the secrets that were masked, or purge them.")
public final class SecretsCommand implements Callable<Integer> {
  private final Invocation invocation;

  private SecretsCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  /// The command with all that stand below it.
  public static CommandLine with(Invocation invocation) {
    return new CommandLine(new SecretsCommand(invocation))
        .addSubcommand(new SecretsPurgeCommand(invocation))
        .addSubcommand(new SecretsArchiveCommand(invocation));
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(workbench -> {
      var counts = workbench.secrets().counts();
      return new Secrets(
          counts.total(),
          counts.different(),
          workbench.secrets().reveals(),
          workbench.secretSettings().keepsOriginals(),
          counts.kinds(),
          counts.sessions(),
          counts.sources());
    });
  }

  private record Secrets(
      long total,
      long different,
      long reveals,
      boolean keepsOriginals,
      List<OfKind> kinds,
      List<OfSession> sessions,
      List<OfSource> sources)
      implements Reply {
    @Override
    public String text() {
      var byKind = new TextTable("KIND", "MASKED", "DIFFERENT");
      kinds.forEach(each -> byKind.row(each.kind(), each.count(), each.different()));
      var bySource = new TextTable("MASKED", "ARCHIVE", "FILE");
      sources.forEach(each -> bySource.row(each.count(), each.archive(), each.file()));
      return byKind.orWhenEmpty("No secrets were found.")
          + (sources.isEmpty() ? "" : "\n" + bySource.orWhenEmpty(""))
          + (keepsOriginals
              ? ""
              : "\nFiles are archived with masks: their originals are not kept.\n");
    }
  }
}
