package dev.praxis.core.transcript.console;

import dev.praxis.core.session.EventKind;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.telling.Ending;
import dev.praxis.core.transcript.telling.SessionNotes;
import dev.praxis.core.transcript.telling.Step;
import dev.praxis.core.transcript.telling.ToolArguments;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Tells blocks. A block of the agent is a call if it looks like one and a result follows.
final class Blocks {
  private static final Pattern CALL =
      Pattern.compile(
          "([A-Za-z][\\w:-]{0,80}(?: - [\\w:-]{1,80} \\(MCP\\))?)\\(([\\s\\S]*?)\\)?…?");
  private static final Pattern EXIT_CODE = Pattern.compile("^Error: Exit code (\\d{1,9})");
  private static final Pattern INTERRUPTED =
      Pattern.compile("(?:\\[Request )?[Ii]nterrupted by user.*", Pattern.DOTALL);
  private static final String REFUSED = "No (tell Claude what to do differently)";

  private final SessionNotes notes;
  private final Consumer<TranscriptEvent> events;
  private String waiting = ""; // words of the agent that may turn out to be a call
  private long waitingLine;
  private Sign before = Sign.FRAME;
  private int calls;

  Blocks(SessionNotes notes, Consumer<TranscriptEvent> events) {
    this.notes = notes;
    this.events = events;
  }

  void told(long line, Sign sign, String text) {
    if (text.isEmpty()) {
      return;
    }
    if (sign != Sign.RESULT) {
      end();
    }
    switch (sign) {
      case FRAME -> step(line).said(EventKind.META, text);
      case TYPED -> typed(line, text);
      case THOUGHT -> step(line).said(EventKind.REASONING, text);
      case AGENT -> {
        waiting = text;
        waitingLine = line;
      }
      case RESULT -> result(line, text);
    }
    before = sign;
  }

  /// No result follows: what waits was said.
  void end() {
    if (!waiting.isEmpty()) {
      notes.agentSaid(waiting);
      step(waitingLine).said(EventKind.AGENT_MESSAGE, waiting);
      waiting = "";
    }
  }

  private void typed(long line, String text) {
    if (INTERRUPTED.matcher(text).matches()) {
      step(line).said(EventKind.INTERRUPTION, text);
      return;
    }
    boolean command = text.startsWith("/") || text.startsWith("!");
    if (command) {
      notes.commanded(text.split("\\s", 2)[0]);
    } else {
      notes.prompted(text);
    }
    step(line).said(command ? EventKind.HARNESS_NOTE : EventKind.USER_MESSAGE, text);
  }

  /// What follows a command of the program is the program's answer.
  private void result(long line, String text) {
    var call = CALL.matcher(waiting);
    if (!waiting.isEmpty() && call.matches()) {
      var step = step(waitingLine);
      calls++;
      step.called("call-" + calls, call.group(1), ToolArguments.ofText("arguments", call.group(2)));
      step(line).answered("call-" + calls, ending(text), text);
      waiting = "";
      return;
    }
    end();
    if (INTERRUPTED.matcher(text).matches()) {
      step(line).said(EventKind.INTERRUPTION, text);
    } else if (before == Sign.TYPED) {
      step(line).said(EventKind.HARNESS_NOTE, text);
    } else {
      step(line).answered(calls == 0 ? "" : "call-" + calls, ending(text), text);
    }
  }

  private static Ending ending(String text) {
    if (text.startsWith(REFUSED)) {
      return Ending.DENIED;
    }
    if (INTERRUPTED.matcher(text).matches()) {
      return Ending.CANCELLED;
    }
    return Ending.of(text.startsWith("Error:"), Ending.exitCode(EXIT_CODE, text));
  }

  private Step step(long line) {
    return new Step(line, null, "", events);
  }
}
