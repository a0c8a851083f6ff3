package dev.praxis.core.transcript.cline;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.Tokens;
import dev.praxis.core.transcript.JsonDocument;
import dev.praxis.core.transcript.Timestamps;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.telling.Amounts;
import dev.praxis.core.transcript.telling.Ending;
import dev.praxis.core.transcript.telling.Records;
import dev.praxis.core.transcript.telling.Step;
import dev.praxis.core.transcript.telling.ToolArguments;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads what the window said and asked. Feedback that follows a question is the person's refusal.
final class WindowReader implements Records.Reader {
  private final TaskSession task;
  private final Consumer<TranscriptEvent> events;
  private String open = ""; // the call whose output or refusal may follow
  private boolean begun;

  WindowReader(TaskSession task, Consumer<TranscriptEvent> events) {
    this.task = task;
    this.events = events;
  }

  @Override
  public void read(long number, JsonNode message) {
    var at = Timestamps.of(message.path("ts"));
    var step = new Step(number, at, "", events);
    var text = message.path("text").asText("");
    task.notes().answeredBy(message.path("modelInfo").path("modelId").asText(""));
    if (message.path("partial").asBoolean()) {
      step.other("partial");
    } else if (message.path("type").asText("").equals("ask")) {
      ask(step, number, message.path("ask").asText(""), text, at);
    } else {
      say(step, number, message.path("say").asText(""), text, at);
    }
  }

  @Override
  public void end(long line) {
    task.end(line);
  }

  private void ask(Step step, long number, String kind, String text, @Nullable Instant at) {
    switch (kind) {
      case "command", "tool", "use_mcp_server", "browser_action_launch" ->
          call(step, number, kind, text);
      case "followup", "plan_mode_respond", "completion_result" ->
          task.said(number, at, EventKind.AGENT_MESSAGE, question(text), events);
      case "api_req_failed", "mistake_limit_reached" ->
          step.saidUnlessBlank(EventKind.SYSTEM_NOTE, text);
      default -> step.other("ask/" + kind);
    }
    if (step.toldNothing() && text.isBlank()) {
      step.other("ask/" + kind);
    }
  }

  private void say(Step step, long number, String kind, String text, @Nullable Instant at) {
    switch (kind) {
      case "text" -> {
        boolean first = !begun;
        task.said(
            number, at, first ? EventKind.USER_MESSAGE : EventKind.AGENT_MESSAGE, text, events);
        begun = true;
      }
      case "task" -> task.said(number, at, EventKind.USER_MESSAGE, text, events);
      case "user_feedback" -> feedback(step, number, text, at);
      case "completion_result" -> task.said(number, at, EventKind.AGENT_MESSAGE, text, events);
      case "reasoning" -> step.saidUnlessBlank(EventKind.REASONING, text);
      case "tool", "command", "use_mcp_server" -> call(step, number, kind, text);
      case "command_output", "mcp_server_response" -> output(step, text);
      case "api_req_started" -> used(step, JsonDocument.object(text));
      case "error", "diff_error", "clineignore_error", "rooignore_error" -> error(step, text);
      default -> step.other("say/" + kind);
    }
    if (step.toldNothing() && text.isBlank()) {
      step.other("say/" + kind);
    }
  }

  private void call(Step step, long number, String kind, String text) {
    open = "window-" + number;
    var tool = JsonDocument.object(text);
    var arguments = tool.isObject() ? ToolArguments.of(tool) : ToolArguments.ofText(kind, text);
    step.called(open, tool.path("tool").asText(kind), arguments);
  }

  private void feedback(Step step, long number, String text, @Nullable Instant at) {
    if (!open.isEmpty()) {
      step.answered(open, Ending.DENIED, "");
      open = "";
    }
    task.said(number, at, EventKind.USER_MESSAGE, text, events);
  }

  private void output(Step step, String text) {
    step.answered(open, Results.ending(text, false), text);
    open = "";
  }

  private void error(Step step, String text) {
    if (open.isEmpty()) {
      step.saidUnlessBlank(EventKind.SYSTEM_NOTE, text);
    } else {
      step.answered(open, Ending.FAILED, text);
      open = "";
    }
  }

  /// A new request shows that whatever was asked before has been allowed.
  private void used(Step step, JsonNode request) {
    open = "";
    long written = Amounts.count(request.path("cacheWrites"));
    step.other("say/api_req_started");
    step.used(
        new Tokens(
            Amounts.count(request.path("tokensIn")) + written,
            Amounts.count(request.path("tokensOut")),
            Amounts.count(request.path("cacheReads")),
            written),
        Amounts.usd(request.path("cost")));
  }

  private static String question(String text) {
    var asked = JsonDocument.object(text);
    return asked.path("question").asText(asked.path("response").asText(text));
  }
}
