package dev.praxis.core.transcript.copilot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.Tokens;
import dev.praxis.core.transcript.telling.Amounts;
import dev.praxis.core.transcript.telling.SessionNotes;
import dev.praxis.core.transcript.telling.Step;

/// Reads what the agent said and thought.
final class AgentEvents {
  private final ToolEvents tools;
  private String thoughtLast = "";

  AgentEvents(ToolEvents tools) {
    this.tools = tools;
  }

  void message(Step step, JsonNode data, SessionNotes notes) {
    notes.answeredBy(data.path("model").asText(""));
    reasoning(step, data.path("reasoningText").asText(""));
    var text = data.path("content").asText("");
    notes.agentSaid(text);
    step.saidUnlessBlank(EventKind.AGENT_MESSAGE, text);
    data.path("toolRequests").forEach(request -> tools.requested(step, request));
    if (step.toldNothing()) {
      step.other("assistant.message/empty");
    }
    step.used(new Tokens(0, Amounts.count(data.path("outputTokens")), 0, 0));
  }

  /// A thought may stand in an event of its own and in its message.
  void reasoning(Step step, String thought) {
    if (!thought.equals(thoughtLast)) {
      step.saidUnlessBlank(EventKind.REASONING, thought);
      thoughtLast = thought;
    }
  }
}
