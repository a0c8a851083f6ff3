package dev.praxis.cli.sessions;

import static java.util.stream.Collectors.toMap;

import dev.praxis.cli.console.Invocation;
import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.Sessions;
import dev.praxis.cli.console.Times;
import dev.praxis.core.Workbench;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.Tokens;
import dev.praxis.core.session.ToolUse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `praxis show`: every event of one session.
@Command(name = "show", description = "Show the events of a session.")
public final class ShowCommand implements Callable<Integer> {
  private final Invocation invocation;

  @Parameters(paramLabel = "SESSION", description = "Its id, or enough of its start.")
  private String session = "";

  @Option(
      names = "--look",
      paramLabel = "REASON",
      description = "Show the words of a held-out session; stands in the ledger from now on.")
  private @Nullable String look;

  public ShowCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    return invocation.onWorkspace(this::show);
  }

  private Reply show(Workbench workbench) {
    var shown = Sessions.named(session, workbench);
    var events = workbench.sessions().events(shown.id());
    var tools =
        events.stream()
            .filter(event -> event.toolUse() != null)
            .collect(toMap(Event::seq, Event::toolUse));
    var steps = events.stream().map(event -> Step.of(event, tools));
    boolean hidden = HeldOut.hides(shown, look, workbench, invocation);
    return new Shown(shown.key(), (hidden ? steps.map(Step::silent) : steps).toList());
  }

  private record Shown(String id, List<Step> events) implements Reply {
    @Override
    public String text() {
      var text = new StringBuilder();
      events.forEach(step -> text.append(step.printed()));
      return text.toString();
    }
  }

  /// @param tool of a call, and of the result that answers it
  private record Step(
      int seq,
      String kind,
      @Nullable String at,
      @Nullable String tool,
      String text,
      boolean isError,
      long line,
      @Nullable Tokens tokens,
      @Nullable Double costUsd) {

    static Step of(Event event, Map<Integer, ToolUse> tools) {
      var use = tools.get(event.answers() == null ? event.seq() : event.answers());
      return new Step(
          event.seq(),
          event.kind().word(),
          Times.iso(event.at()),
          use == null ? null : use.tool(),
          event.text(),
          event.failed(),
          event.line(),
          event.usage() == null ? null : event.usage().tokens(),
          event.usage() == null ? null : event.usage().costUsd());
    }

    /// Without what was said or done.
    Step silent() {
      return new Step(seq, kind, at, null, "", isError, line, tokens, costUsd);
    }

    String words() {
      return PlainText.of(text).stripTrailing().indent(4);
    }

    String printed() {
      var head = new StringBuilder("[" + seq + "] " + kind);
      if (tool != null) {
        head.append(' ').append(PlainText.line(tool, 80));
      }
      head.append(isError ? " (error)" : "").append("  line ").append(line);
      return head.append(at == null ? "" : "  " + at).append('\n') + words();
    }
  }
}
