package dev.praxis.core.transcript.sweagent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.Tokens;
import dev.praxis.core.session.Voice;
import dev.praxis.core.transcript.JsonDocument;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptEvent.SessionTotals;
import dev.praxis.core.transcript.conversation.Conversation;
import dev.praxis.core.transcript.conversation.Instance;
import dev.praxis.core.transcript.conversation.ListReading;
import dev.praxis.core.transcript.conversation.TaskTitle;
import dev.praxis.core.transcript.telling.Amounts;
import dev.praxis.core.transcript.telling.ContentText;
import dev.praxis.core.transcript.telling.Ending;
import dev.praxis.core.transcript.telling.Step;
import dev.praxis.core.transcript.telling.ToolArguments;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads one trajectory into one session. The history says who said what; the trajectory often goes
/// one step further, and tells how long each step took and in which folder.
final class HistoryReader implements ListReading.Reader {
  /// Commands of the agent's own interface; any other action is a line for the shell.
  private static final Set<String> INTERFACE =
      Set.of(
          "open",
          "goto",
          "scroll_up",
          "scroll_down",
          "create",
          "edit",
          "insert",
          "append",
          "search_file",
          "search_dir",
          "find_file",
          "submit",
          "exit",
          "view",
          "filemap",
          "str_replace_editor",
          "review_on_submit_m",
          "undo_edit");

  private static final double LONGEST_SECONDS = 1e9;

  private final String name;
  private final Conversation conversation;
  private JsonNode trajectory = MissingNode.getInstance();
  private JsonNode info = MissingNode.getInstance();
  private List<String> waiting = List.of(); // ids of calls whose results are still to come
  private int actions;
  private boolean asked;

  HistoryReader(String name, Consumer<TranscriptEvent> events) {
    this.name = name;
    conversation = new Conversation(1, "", events);
  }

  @Override
  public void around(String field, JsonNode value) {
    switch (field) {
      case "trajectory" -> trajectory = value;
      case "info" -> info = value;
      case "replay_config" -> config(value);
      default -> {}
    }
  }

  private void config(JsonNode value) {
    var config = value.isTextual() ? JsonDocument.object(value.textValue()) : value;
    var model = config.path("agent").path("model");
    conversation.notes().answeredBy(model.path("name").asText(model.path("model_name").asText("")));
  }

  @Override
  public void read(long line, JsonNode message) {
    var step = conversation.step(line, null);
    var text = ContentText.of(message.path("content"));
    if (message.path("is_demo").asBoolean()) {
      step.said(EventKind.HARNESS_NOTE, text);
      return;
    }
    switch (message.path("role").asText("")) {
      case "assistant" -> agent(step, message, text);
      case "user" -> user(step, text);
      case "tool" -> answered(step, callId(message), text);
      default -> step.saidUnlessBlank(EventKind.HARNESS_NOTE, text);
    }
    if (step.toldNothing()) {
      step.other("message/" + message.path("role").asText("untyped") + "/empty");
    }
  }

  private void agent(Step step, JsonNode message, String text) {
    var thought = message.path("thought").asText("");
    step.saidUnlessBlank(EventKind.AGENT_MESSAGE, thought.isBlank() ? text : thought.strip());
    var calls = message.path("tool_calls");
    if (calls.isArray() && !calls.isEmpty()) {
      actions++;
      waiting = calls.valueStream().map(call -> call.path("id").asText("")).toList();
      for (var call : calls) {
        var function = call.path("function");
        step.called(
            call.path("id").asText(""),
            function.path("name").asText(""),
            function.path("arguments"));
      }
    } else {
      act(step, message.path("action").asText(""));
    }
  }

  private void act(Step step, String action) {
    if (action.isBlank()) {
      return;
    }
    actions++;
    var id = "action-" + actions;
    waiting = List.of(id);
    var command = action.strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
    var tool = INTERFACE.contains(command) ? command : "bash";
    step.called(id, tool, ToolArguments.ofText("command", action.strip()));
  }

  /// The task comes first; what follows an action in the user's name is what the action showed.
  private void user(Step step, String text) {
    if (!waiting.isEmpty()) {
      answered(step, waiting.getFirst(), text);
    } else if (asked) {
      step.saidUnlessBlank(EventKind.HARNESS_NOTE, text);
    } else {
      conversation.notes().prompted(TaskTitle.of(text));
      step.saidUnlessBlank(EventKind.USER_MESSAGE, text);
      asked = true;
    }
  }

  private void answered(Step step, String callId, String text) {
    step.answered(callId, Ending.OK, text);
    waiting = waiting.stream().filter(id -> !id.equals(callId)).toList();
  }

  private String callId(JsonNode message) {
    var ids = message.path("tool_call_ids");
    var id = message.path("tool_call_id").asText(ids.path(0).asText(""));
    return id.isEmpty() && !waiting.isEmpty() ? waiting.getFirst() : id;
  }

  @Override
  public void end(long line) {
    for (int i = actions; i < trajectory.size(); i++) {
      done(conversation.step(line, null), trajectory.path(i));
    }
    var task = Instance.ofName(name);
    var status = info.path("exit_status").asText("");
    if (!status.isEmpty()) {
      var outcome = status.equals("submitted") ? Outcome.UNKNOWN : Outcome.FAILURE;
      conversation.ended(line, Voice.HEURISTIC, outcome, "exit status " + status);
    }
    conversation.tell(totals(line));
    conversation.end(line, Conversation.Name.ofKey(name), Instance.repository(task), task);
  }

  private void done(Step step, JsonNode action) {
    var thought = action.path("thought").asText(action.path("response").asText(""));
    step.saidUnlessBlank(EventKind.AGENT_MESSAGE, thought.strip());
    act(step, action.path("action").asText(""));
    step.answered("action-" + actions, Ending.OK, action.path("observation").asText(""));
  }

  private SessionTotals totals(long line) {
    var stats = info.path("model_stats");
    var tokens =
        new Tokens(
            Amounts.count(stats.path("tokens_sent")),
            Amounts.count(stats.path("tokens_received")),
            0,
            0);
    for (var step : trajectory) {
      var state = step.path("state");
      var read = state.isTextual() ? JsonDocument.object(state.textValue()) : state;
      conversation.notes().workedIn(read.path("working_dir").asText(""));
    }
    return new SessionTotals(line, tokens, Amounts.usd(stats.path("instance_cost")), duration());
  }

  private @Nullable Duration duration() {
    double seconds = 0;
    for (var step : trajectory) {
      seconds += Math.clamp(step.path("execution_time").asDouble(), 0, LONGEST_SECONDS);
    }
    return seconds == 0 ? null : Duration.ofMillis(Math.round(seconds * 1000));
  }
}
