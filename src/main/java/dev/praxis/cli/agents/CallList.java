package dev.praxis.cli.agents;

import dev.praxis.cli.console.PlainText;
import dev.praxis.cli.console.Reply;
import dev.praxis.cli.console.TextTable;
import dev.praxis.cli.console.Times;
import dev.praxis.core.agents.AgentCall;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Calls of agents, newest first.
record CallList(List<Row> calls) implements Reply {
  private static final int WORD = 24;
  private static final int LINE = 60;

  static CallList of(List<AgentCall> calls) {
    return new CallList(calls.stream().map(Row::of).toList());
  }

  @Override
  public String text() {
    var table = new TextTable("ID", "AT", "AGENT", "TOOL", "RESULT", "MS", "REQUEST");
    for (var row : calls) {
      table.row(
          Long.toString(row.id),
          String.valueOf(row.at),
          PlainText.line(row.agent, WORD),
          PlainText.line(row.tool, WORD),
          row.error ? "failed" : "ok",
          Long.toString(row.milliseconds),
          PlainText.line(row.request, LINE));
    }
    return table.orWhenEmpty("No such call.");
  }

  /// One call.
  ///
  /// @param request shortened and masked, as it is kept; so is the answer
  record Row(
      long id,
      @Nullable String at,
      String agent,
      String version,
      String tool,
      boolean error,
      long milliseconds,
      String request,
      String answer) {
    static Row of(AgentCall call) {
      return new Row(
          call.id(),
          Times.iso(call.at()),
          call.client(),
          call.version(),
          call.tool(),
          call.error(),
          call.took().toMillis(),
          call.request(),
          call.answer());
    }
  }
}
