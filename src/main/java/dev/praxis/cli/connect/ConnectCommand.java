package dev.praxis.cli.connect;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.core.DataFolder;
import dev.praxis.core.connect.AgentPlaces;
import dev.praxis.core.connect.ConnectableAgent;
import dev.praxis.core.connect.Connector;
import dev.praxis.core.connect.PraxisProgram;
import dev.praxis.core.connect.Reach;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `praxis connect`: shows what an agent's own configuration needs to know of Praxis, writes it
/// when told to, and takes it back.
@Command(
    name = "connect",
    description = {
      "Show what AGENT's own configuration needs so that it can ask Praxis, and so that its",
      "sessions are imported when they end. Writes it only with --apply; --undo takes it back."
    })
public final class ConnectCommand implements Callable<Integer> {
  private final Invocation invocation;
  private final DataFolder data;
  private final AgentPlaces places;

  @Parameters(paramLabel = "AGENT", description = "claude-code, codex, gemini, cursor or opencode.")
  private String agent = "";

  @ArgGroup private @Nullable Where where;

  @ArgGroup private @Nullable Doing doing;

  @Option(
      names = "--keep-changes",
      description = "With --undo: where a file was changed since, take out only what Praxis wrote.")
  private boolean keepChanges;

  /// In which of the agent's files.
  private static final class Where {
    @Option(names = "--project", paramLabel = "DIR", description = "In this project only.")
    private @Nullable Path project;

    @Option(names = "--user", description = "Wherever you work; the default.")
    private boolean user;

    Reach reach() {
      return project == null || user ? new Reach.Everywhere() : new Reach.InProject(project);
    }
  }

  /// What is done with them.
  private static final class Doing {
    @Option(names = "--apply", description = "Write it; a backup is kept.")
    private boolean apply;

    @Option(names = "--undo", description = "Give the files the bytes back they had before.")
    private boolean undo;
  }

  public ConnectCommand(Invocation invocation, DataFolder data, AgentPlaces places) {
    this.invocation = invocation;
    this.data = data;
    this.places = places;
  }

  @Override
  public Integer call() {
    var connector = new Connector(data, places, PraxisProgram.running(invocation.named(), data));
    var chosen = ConnectableAgent.of(agent);
    var reach = where == null ? new Reach.Everywhere() : where.reach();
    return invocation.reply(
        doing != null && doing.undo
            ? disconnected(connector, chosen, reach)
            : connected(connector, chosen, reach));
  }

  private Reply connected(Connector connector, ConnectableAgent chosen, Reach reach) {
    var plan = connector.plan(chosen, reach);
    boolean apply = doing != null && doing.apply;
    var backups = apply ? connector.apply(plan) : List.<Path>of();
    return Connected.of(plan, apply, backups);
  }

  private Reply disconnected(Connector connector, ConnectableAgent chosen, Reach reach) {
    var back = connector.disconnecting(chosen, reach);
    if (back.changedSince() && !keepChanges) {
      return Disconnected.refused(back);
    }
    connector.disconnect(back, keepChanges);
    return Disconnected.done(back, keepChanges);
  }
}
