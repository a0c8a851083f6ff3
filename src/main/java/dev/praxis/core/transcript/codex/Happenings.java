package dev.praxis.core.transcript.codex;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.transcript.telling.Amounts;
import dev.praxis.core.transcript.telling.SessionNotes;
import dev.praxis.core.transcript.telling.Step;

/// Reads what Codex told its own window: what was typed, how turns went, what they cost.
final class Happenings {
  private final Prompts prompts;
  private final Copies copies;
  private final ToolOutputs outputs;
  private final Header header;
  private final SessionNotes notes;
  private final TokenTotals tokens = new TokenTotals();
  private boolean compacted;

  Happenings(
      Prompts prompts, Copies copies, ToolOutputs outputs, Header header, SessionNotes notes) {
    this.prompts = prompts;
    this.copies = copies;
    this.outputs = outputs;
    this.header = header;
    this.notes = notes;
  }

  /// History was replaced by a summary, which has been told.
  void compacted() {
    compacted = true;
  }

  void read(Step step, JsonNode payload) {
    var type = payload.path("type").asText("");
    switch (type) {
      case "user_message" -> user(step, payload);
      case "agent_message" -> said(step, EventKind.AGENT_MESSAGE, payload.path("message"));
      case "agent_reasoning", "agent_reasoning_raw_content" ->
          said(step, EventKind.REASONING, payload.path("text"));
      case "token_count" -> {
        tokens.read(step, payload.path("info"), header.isKnown());
        step.other("event_msg/token_count");
      }
      case "turn_aborted" -> aborted(step, payload.path("reason").asText(""));
      case "context_compacted" -> contextCompacted(step);
      case "error", "stream_error", "warning" -> noted(step, type, payload.path("message"));
      default -> bookkeeping(step, type, payload);
    }
  }

  private void bookkeeping(Step step, String type, JsonNode payload) {
    switch (type) {
      case "task_started", "turn_started" -> prompts.windowTells();
      case "task_complete", "turn_complete" -> {
        prompts.nothingFollows();
        if (payload.path("duration_ms").isNumber()) {
          step.said(EventKind.SYSTEM_NOTE, Amounts.turnTook(payload.path("duration_ms")));
        }
      }
      case "thread_name_updated" -> notes.titled(payload.path("thread_name").asText(""));
      case "thread_rolled_back" -> {
        prompts.nothingFollows();
        step.said(
            EventKind.SYSTEM_NOTE, "Turns taken back: " + payload.path("num_turns").asText("?"));
      }
      default -> {
        if (saysFailed(payload)) {
          outputs.failed(payload.path("call_id").asText(""));
        }
      }
    }
    if (step.toldNothing()) {
      step.other("event_msg/" + type);
    }
  }

  private void user(Step step, JsonNode payload) {
    var kind = payload.path("kind").asText("plain");
    var message = payload.path("message").asText("");
    boolean pictures = !payload.path("images").isEmpty() || !payload.path("local_images").isEmpty();
    var text = message.isBlank() && pictures ? "[image]" : message;
    prompts.toWindow(step, text, kind.equals("plain") && !header.isSubagent());
  }

  private void said(Step step, EventKind kind, JsonNode words) {
    var text = words.asText("");
    prompts.windowTells();
    prompts.nothingFollows();
    if (text.isBlank() || copies.windowRepeats(text)) {
      step.other("event_msg/copy");
      return;
    }
    if (kind == EventKind.AGENT_MESSAGE) {
      notes.agentSaid(text);
    }
    step.said(kind, text);
  }

  private void aborted(Step step, String reason) {
    prompts.nothingFollows();
    var kind = reason.equals("interrupted") ? EventKind.INTERRUPTION : EventKind.SYSTEM_NOTE;
    step.said(kind, "Turn aborted" + (reason.isEmpty() ? "" : ": " + reason));
  }

  private void contextCompacted(Step step) {
    if (compacted) {
      compacted = false;
      step.other("event_msg/context_compacted");
    } else {
      prompts.nothingFollows();
      step.said(EventKind.COMPACTION, "Conversation compacted");
    }
  }

  private void noted(Step step, String type, JsonNode message) {
    prompts.nothingFollows();
    var label = type.equals("warning") ? "Warning: " : "Error: ";
    step.said(EventKind.SYSTEM_NOTE, label + message.asText(""));
  }

  private static boolean saysFailed(JsonNode payload) {
    var result = payload.path("result");
    boolean refused = result.path("Ok").path("isError").asBoolean() || result.has("Err");
    boolean unsuccessful = payload.has("success") && !payload.path("success").asBoolean(true);
    return refused || unsuccessful;
  }
}
