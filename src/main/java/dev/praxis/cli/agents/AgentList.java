package dev.praxis.cli.agents;

import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.TextTable;
import dev.praxis.cli.console.Times;
import dev.praxis.core.Workbench;
import dev.praxis.core.agents.AgentClient;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The agents that used a workspace, seen last first.
record AgentList(List<Row> agents) implements Reply {
  private static final int NAME = 40;
  private static final int VERSION = 20;

  static AgentList of(Workbench workbench) {
    return new AgentList(workbench.agents().clients().stream().map(Row::of).toList());
  }

  @Override
  public String text() {
    var table =
        new TextTable("AGENT", "VERSION", "LAST SEEN", "CALLS", "FAILED", "WAITING", "STOPPED");
    for (var row : agents) {
      table.row(
          PlainText.line(row.name, NAME),
          PlainText.line(row.version, VERSION),
          String.valueOf(row.lastSeen),
          Long.toString(row.calls),
          Long.toString(row.errors),
          Long.toString(row.proposalsWaiting),
          row.stopped ? "yes" : "no");
    }
    return table.orWhenEmpty(
        "No agent has connected yet. Connect one with `praxis connect claude-code`.");
  }

  /// One agent, by the name it gives itself.
  record Row(
      String name,
      String version,
      @Nullable String firstSeen,
      @Nullable String lastSeen,
      long calls,
      long errors,
      long proposalsWaiting,
      boolean stopped) {
    static Row of(AgentClient client) {
      return new Row(
          client.name(),
          client.version(),
          Times.iso(client.firstSeen()),
          Times.iso(client.lastSeen()),
          client.calls(),
          client.errors(),
          client.proposalsWaiting(),
          client.stopped());
    }
  }
}
