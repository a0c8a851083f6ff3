package dev.praxis.core.transcript.openhands;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.transcript.telling.ContentText;
import dev.praxis.core.transcript.telling.Ending;
import dev.praxis.core.transcript.telling.SessionNotes;
import dev.praxis.core.transcript.telling.Step;

/// Reads events that name their kind.
final class SecondGeneration {
  private final SessionNotes notes;

  SecondGeneration(SessionNotes notes) {
    this.notes = notes;
  }

  void read(Step step, JsonNode event) {
    var callId = event.path("tool_call_id").asText(event.path("action_id").asText(""));
    var kind = event.path("kind").asText("");
    switch (kind) {
      case "MessageEvent" -> message(step, event);
      case "ActionEvent" -> action(step, event);
      case "ObservationEvent" -> observation(step, callId, event.path("observation"));
      case "AgentErrorEvent" ->
          step.answered(callId, Ending.FAILED, event.path("error").asText(""));
      case "UserRejectObservation" -> rejected(step, callId, event);
      case "SystemPromptEvent" ->
          step.said(EventKind.HARNESS_NOTE, ContentText.of(event.path("system_prompt")));
      case "Condensation", "CondensationSummaryEvent" -> {
        var summary = event.path("summary").asText("");
        step.said(EventKind.COMPACTION, summary.isBlank() ? "History condensed" : summary);
      }
      case "PauseEvent", "InterruptEvent" ->
          step.said(EventKind.INTERRUPTION, "Paused by the user");
      case "ConversationErrorEvent" ->
          step.said(EventKind.SYSTEM_NOTE, "Error: " + event.path("detail").asText(""));
      default -> step.other("event/" + kind);
    }
  }

  private void message(Step step, JsonNode event) {
    var message = event.path("llm_message");
    var text = ContentText.of(message.path("content"));
    var source = event.path("source").asText("");
    step.saidUnlessBlank(EventKind.REASONING, message.path("reasoning_content").asText(""));
    if (source.equals("user")) {
      notes.prompted(text);
      step.saidUnlessBlank(EventKind.USER_MESSAGE, text);
      var added = ContentText.of(event.path("extended_content"));
      step.saidUnlessBlank(EventKind.HARNESS_NOTE, added);
    } else if (source.equals("agent")) {
      notes.agentSaid(text);
      step.saidUnlessBlank(EventKind.AGENT_MESSAGE, text);
    } else {
      step.saidUnlessBlank(EventKind.HARNESS_NOTE, text);
    }
  }

  private void action(Step step, JsonNode event) {
    step.saidUnlessBlank(EventKind.REASONING, event.path("reasoning_content").asText(""));
    var thought = ContentText.of(event.path("thought"));
    notes.agentSaid(thought);
    step.saidUnlessBlank(EventKind.AGENT_MESSAGE, thought);
    var call = event.path("tool_call");
    var arguments =
        call.path("arguments").isMissingNode()
            ? call.path("function").path("arguments")
            : call.path("arguments");
    step.called(
        event.path("tool_call_id").asText(event.path("id").asText("")),
        event.path("tool_name").asText(call.path("name").asText("")),
        event.path("action").isObject() ? event.path("action") : arguments);
  }

  private static void observation(Step step, String callId, JsonNode observation) {
    var content = observation.path("content");
    var text = content.isMissingNode() ? observation.path("output") : content;
    var code = Ending.exitCode(observation.path("metadata").path("exit_code"));
    var told = code == null ? Ending.exitCode(observation.path("exit_code")) : code;
    boolean failed =
        observation.path("is_error").asBoolean() || observation.path("error").isTextual();
    step.answered(callId, Ending.of(failed, told), ContentText.of(text));
  }

  private static void rejected(Step step, String callId, JsonNode event) {
    var reason = event.path("rejection_reason").asText("");
    step.answered(callId, Ending.DENIED, reason);
    boolean own = !reason.isBlank() && !reason.startsWith("User rejected");
    step.saidUnlessBlank(EventKind.USER_MESSAGE, own ? reason : "");
  }
}
