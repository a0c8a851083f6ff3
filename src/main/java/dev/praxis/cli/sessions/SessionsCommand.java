package dev.praxis.cli.sessions;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.TextTable;
import dev.praxis.cli.console.Times;
import dev.praxis.core.Workbench;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.SessionQuery;
import dev.praxis.core.session.Split;
import dev.praxis.core.session.Tokens;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `praxis sessions`: the newest sessions, or those in which some words were said.
@Command(name = "sessions", description = "List sessions, newest first.")
public final class SessionsCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Option(names = "--query", paramLabel = "WORDS", description = "Only sessions with these words.")
  private String query = "";

  @Option(
      names = "--limit",
      paramLabel = "N",
      converter = Limit.class,
      description = "At most so many; all if left out.")
  private int limit = Integer.MAX_VALUE;

  public SessionsCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::list);
  }

  private Reply list(Workbench workbench) {
    var wanted = SessionQuery.ALL.text(query).limit(limit);
    var rows = workbench.sessions().list(wanted).stream().map(Row::of).toList();
    return new Listed(workbench.sessions().count(wanted), rows);
  }

  private record Listed(int total, List<Row> sessions) implements Reply {
    @Override
    public String text() {
      var table =
          new TextTable(
              "ID", "PROJECT", "STARTED", "OUTCOME", "EVENTS", "TOOLS", "ERRORS", "SPLIT", "TAGS",
              "TITLE");
      for (var row : sessions) {
        table.row(
            row.id,
            row.project,
            row.startedAt == null ? "" : Times.local(Instant.parse(row.startedAt)),
            row.outcome,
            row.events,
            row.toolCalls,
            row.errors,
            row.split,
            String.join(", ", row.tags),
            row.title);
      }
      var shown =
          sessions.size() < total ? "%d of %d sessions.%n".formatted(sessions.size(), total) : "";
      return table.orWhenEmpty("No session fits.") + shown;
    }
  }

  private record Row(
      String id,
      String agent,
      String project,
      String title,
      @Nullable String startedAt,
      String outcome,
      String outcomeSaidBy,
      String outcomeBasis,
      int events,
      int toolCalls,
      int errors,
      long lineage,
      String split,
      List<String> tags,
      String task,
      String model,
      Tokens tokens,
      @Nullable Double costUsd,
      long durationMs) {

    /// Of a held-out one only what does not tell how it went.
    static Row of(Session session) {
      boolean hidden = session.split() == Split.HELD_OUT;
      return new Row(
          session.key(),
          session.agent(),
          session.project(),
          hidden ? "" : session.title(),
          Times.iso(session.startedAt()),
          session.outcome().word(),
          session.outcomeSaidBy(),
          hidden ? "" : session.outcomeBasis(),
          session.events(),
          session.toolCalls(),
          session.errors(),
          session.lineage(),
          session.split().word(),
          hidden ? List.of() : session.tags(),
          session.task(),
          session.model(),
          session.tokens(),
          session.usage().costUsd(),
          session.length().toMillis());
    }
  }
}
