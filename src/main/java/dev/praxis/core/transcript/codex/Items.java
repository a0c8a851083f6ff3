package dev.praxis.core.transcript.codex;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.transcript.telling.ContentText;
import dev.praxis.core.transcript.telling.Ending;
import dev.praxis.core.transcript.telling.SessionNotes;
import dev.praxis.core.transcript.telling.Step;
import dev.praxis.core.transcript.telling.ToolArguments;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads what went to the model and came back from it: messages, thoughts, calls and results.
final class Items {
  private static final Pattern PATCHED_FILE =
      Pattern.compile("(?m)^\\*\\*\\* (?:Update|Add|Delete) File: (.+)$");

  private final Prompts prompts;
  private final Copies copies;
  private final ToolOutputs outputs;
  private final SessionNotes notes;

  Items(Prompts prompts, Copies copies, ToolOutputs outputs, SessionNotes notes) {
    this.prompts = prompts;
    this.copies = copies;
    this.outputs = outputs;
    this.notes = notes;
  }

  /// @param fromAgent another agent speaks in the user's place
  void read(Step step, JsonNode item, boolean fromAgent) {
    var type = item.path("type").asText("");
    if (!type.equals("message")) {
      prompts.nothingFollows();
    }
    switch (type) {
      case "message" -> message(step, item, fromAgent);
      case "reasoning" -> reasoning(step, item);
      case "function_call" -> step.called(callId(item), tool(item), item.path("arguments"));
      case "custom_tool_call" -> custom(step, item);
      case "local_shell_call" -> step.called(callId(item), "local_shell", item.path("action"));
      case "tool_search_call" -> step.called(callId(item), "tool_search", item.path("arguments"));
      case "function_call_output", "custom_tool_call_output", "mcp_tool_call_output" ->
          outputs.read(step, callId(item), item.path("output"));
      case "tool_search_output" -> outputs.read(step, callId(item), item.path("tools"));
      case "web_search_call" -> ofProvider(step, item, "web_search", item.path("action"));
      case "image_generation_call" -> ofProvider(step, item, "image_generation", item);
      default -> step.other("response_item/" + type);
    }
  }

  private void message(Step step, JsonNode item, boolean fromAgent) {
    var blocks = new ArrayList<String>();
    var content = item.path("content");
    if (content.isTextual()) {
      blocks.add(content.textValue());
    }
    for (var block : content.isArray() ? content : item.path("none")) {
      blocks.add(ContentText.block(block));
    }
    if (blocks.stream().allMatch(String::isBlank)) {
      step.other("response_item/message/empty");
      return;
    }
    switch (item.path("role").asText("")) {
      case "user" -> prompts.toModel(step, blocks, fromAgent);
      case "assistant" -> {
        prompts.nothingFollows();
        said(step, String.join("\n", blocks));
      }
      default -> {
        prompts.nothingFollows();
        step.said(EventKind.HARNESS_NOTE, String.join("\n", blocks));
      }
    }
  }

  private void said(Step step, String text) {
    if (copies.modelRepeats(text)) {
      step.other("response_item/message/copy");
    } else {
      notes.agentSaid(text);
      step.said(EventKind.AGENT_MESSAGE, text);
    }
  }

  /// The window is told each thought on its own.
  private void reasoning(Step step, JsonNode item) {
    var thoughts = new ArrayList<String>();
    for (var part : List.of(item.path("summary"), item.path("content"))) {
      part.forEach(thought -> thoughts.add(ContentText.block(thought)));
    }
    for (var thought : thoughts) {
      if (!thought.isBlank() && !copies.modelRepeats(thought)) {
        step.said(EventKind.REASONING, thought);
      }
    }
    if (step.toldNothing()) {
      step.other("response_item/reasoning");
    }
  }

  private static void custom(Step step, JsonNode item) {
    var input = item.path("input").asText("");
    var file = PATCHED_FILE.matcher(input);
    var arguments = ToolArguments.ofText("input", input);
    step.called(callId(item), tool(item), arguments.aimedAt(file.find() ? file.group(1) : ""));
  }

  /// A tool of the model's provider: its result is sealed in the answer.
  private static void ofProvider(Step step, JsonNode item, String tool, JsonNode input) {
    var callId = callId(item).isEmpty() ? tool + "-" + step.line() : callId(item);
    step.called(callId, tool, input);
    step.answered(callId, Ending.of(item.path("status").asText("").equals("failed"), null), "");
  }

  private static String tool(JsonNode item) {
    var namespace = item.path("namespace").asText("");
    var name = item.path("name").asText("");
    return namespace.isEmpty() ? name : namespace + "." + name;
  }

  private static String callId(JsonNode item) {
    return item.path("call_id").asText(item.path("id").asText(""));
  }
}
