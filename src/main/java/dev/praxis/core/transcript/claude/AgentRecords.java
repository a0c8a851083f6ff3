package dev.praxis.core.transcript.claude;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.transcript.telling.ContentText;
import dev.praxis.core.transcript.telling.Step;

/// Reads `assistant` records: words, thoughts and tool calls of the agent, and what its program
/// says in the agent's name.
final class AgentRecords {
  private static final String OF_THE_PROGRAM = "<synthetic>";

  private final ToolResults results;
  private final TokenMeter tokens = new TokenMeter();

  AgentRecords(ToolResults results) {
    this.results = results;
  }

  void read(Step step, JsonNode record, AboutSession about) {
    var message = record.path("message");
    var model = message.path("model").asText("");
    boolean program = record.path("isApiErrorMessage").asBoolean() || model.equals(OF_THE_PROGRAM);
    if (!program) {
      about.answeredBy(model);
    }
    var speech = program ? EventKind.SYSTEM_NOTE : EventKind.AGENT_MESSAGE;
    var content = message.isTextual() ? message : message.path("content");
    if (content.isTextual()) {
      about.agentSaid(content.textValue());
      step.said(speech, content.textValue());
    }
    for (var block : content.isArray() ? content : content.path("none")) {
      block(step, block, speech, about);
    }
    if (step.toldNothing()) {
      step.other("assistant/empty");
    }
    tokens.read(step, message);
  }

  private void block(Step step, JsonNode block, EventKind speech, AboutSession about) {
    switch (block.path("type").asText("")) {
      case "thinking" -> step.said(EventKind.REASONING, block.path("thinking").asText(""));
      case "redacted_thinking" -> step.said(EventKind.REASONING, "");
      case "tool_use", "server_tool_use", "mcp_tool_use" -> call(step, block);
      case "web_search_tool_result", "web_fetch_tool_result", "mcp_tool_result" ->
          results.read(step, block, block.path("none"));
      default -> {
        var text = ContentText.block(block);
        about.agentSaid(text);
        step.said(speech, text);
      }
    }
  }

  private void call(Step step, JsonNode block) {
    var callId = block.path("id").asText("");
    var tool = block.path("name").asText("");
    results.called(callId, tool);
    step.called(callId, tool, block.path("input"));
  }
}
