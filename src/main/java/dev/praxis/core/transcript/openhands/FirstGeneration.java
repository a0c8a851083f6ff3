package dev.praxis.core.transcript.openhands;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.Tokens;
import dev.praxis.core.transcript.Recent;
import dev.praxis.core.transcript.telling.Amounts;
import dev.praxis.core.transcript.telling.ContentText;
import dev.praxis.core.transcript.telling.Ending;
import dev.praxis.core.transcript.telling.SessionNotes;
import dev.praxis.core.transcript.telling.Step;
import java.util.Set;

/// Reads events that are an action or an observation; an observation names the action it follows.
final class FirstGeneration {
  private static final int CALLS_REMEMBERED = 10_000;
  private static final Set<String> TURNED_DOWN = Set.of("user_rejected", "reject");

  private final SessionNotes notes;
  private final Recent<String> callOfAction = new Recent<>(CALLS_REMEMBERED);
  private Tokens before = Tokens.NONE;

  FirstGeneration(SessionNotes notes) {
    this.notes = notes;
  }

  void read(Step step, JsonNode event) {
    if (event.path("action").isTextual()) {
      action(step, event, event.path("action").textValue());
      used(step, event.path("llm_metrics").path("accumulated_token_usage"));
    } else if (event.path("observation").isTextual()) {
      observation(step, event, event.path("observation").textValue());
    } else {
      step.other("event/" + event.path("source").asText("unknown"));
    }
  }

  private void action(Step step, JsonNode event, String action) {
    var args = event.path("args");
    switch (action) {
      case "message" -> message(step, event, args.path("content").asText(""));
      case "system" ->
          step.saidUnlessBlank(EventKind.HARNESS_NOTE, args.path("content").asText(""));
      case "think" -> step.saidUnlessBlank(EventKind.REASONING, args.path("thought").asText(""));
      case "finish" -> finish(step, event, args);
      case "condensation" -> {
        var summary = args.path("summary").asText("");
        step.said(EventKind.COMPACTION, summary.isBlank() ? "History condensed" : summary);
      }
      case "recall", "change_agent_state", "null" -> step.other("action/" + action);
      default -> call(step, event, action, args);
    }
  }

  private void message(Step step, JsonNode event, String text) {
    switch (event.path("source").asText("")) {
      case "user" -> {
        notes.prompted(text);
        step.saidUnlessBlank(EventKind.USER_MESSAGE, text);
      }
      case "agent" -> {
        notes.agentSaid(text);
        step.saidUnlessBlank(EventKind.AGENT_MESSAGE, text);
      }
      default -> step.saidUnlessBlank(EventKind.HARNESS_NOTE, text);
    }
  }

  private static void finish(Step step, JsonNode event, JsonNode args) {
    step.saidUnlessBlank(EventKind.REASONING, args.path("thought").asText(""));
    var last = args.path("final_thought").asText("");
    step.said(EventKind.AGENT_MESSAGE, last.isBlank() ? event.path("message").asText("") : last);
  }

  private void call(Step step, JsonNode event, String action, JsonNode args) {
    step.saidUnlessBlank(EventKind.AGENT_MESSAGE, args.path("thought").asText(""));
    var metadata = event.path("tool_call_metadata");
    var own = event.path("id").asText("");
    var callId = "event-" + own;
    callOfAction.put(own, callId);
    step.called(callId, metadata.path("function_name").asText(action), args);
  }

  private void observation(Step step, JsonNode event, String observation) {
    var text = ContentText.of(event.path("content"));
    var callId = callOfAction.remove(event.path("cause").asText(""));
    if (callId == null) {
      boolean error = observation.equals("error");
      step.saidUnlessBlank(error ? EventKind.SYSTEM_NOTE : EventKind.HARNESS_NOTE, text);
      return;
    }
    step.answered(callId, ending(event, observation), text);
  }

  private static Ending ending(JsonNode event, String observation) {
    if (TURNED_DOWN.contains(observation)) {
      return Ending.DENIED;
    }
    var extras = event.path("extras");
    var code = Ending.exitCode(extras.path("metadata").path("exit_code"));
    var told = code == null ? Ending.exitCode(extras.path("exit_code")) : code;
    boolean failed =
        observation.equals("error")
            || (event.path("success").isBoolean() && !event.path("success").booleanValue());
    return Ending.of(failed, told);
  }

  /// The sum so far stands beside each action.
  private void used(Step step, JsonNode usage) {
    if (!usage.isObject()) {
      return;
    }
    long prompt = Amounts.count(usage.path("prompt_tokens"));
    long cached = Math.min(prompt, Amounts.count(usage.path("cache_read_tokens")));
    long written = Amounts.count(usage.path("cache_write_tokens"));
    long out = Amounts.count(usage.path("completion_tokens"));
    var now = new Tokens(prompt - cached, out, cached, Math.min(prompt - cached, written));
    step.used(
        new Tokens(
            Math.max(0, now.in() - before.in()),
            Math.max(0, now.out() - before.out()),
            Math.max(0, now.cached() - before.cached()),
            Math.max(0, now.cacheWritten() - before.cacheWritten())));
    before = now;
  }
}
