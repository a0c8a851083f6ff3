package dev.praxis.core.transcript.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.Tokens;
import dev.praxis.core.transcript.Timestamps;
import dev.praxis.core.transcript.telling.ContentText;
import dev.praxis.core.transcript.telling.Ending;
import dev.praxis.core.transcript.telling.Step;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reads messages of one conversation in the shapes of OpenAI, Anthropic and LangChain: words as a
/// string or in blocks, calls beside the words or among them, results as messages or as blocks.
public final class Messages {
  private static final List<String> THOUGHTS =
      List.of("reasoning_content", "reasoning", "thinking");

  private final Conversation conversation;
  private final Predicate<String> tellsFailure;

  /// @param tellsFailure whether the text of a result says that the call failed
  public Messages(Conversation conversation, Predicate<String> tellsFailure) {
    this.conversation = conversation;
    this.tellsFailure = tellsFailure;
  }

  /// One message; told or counted.
  public void read(long line, JsonNode message) {
    var step = conversation.step(line, time(message));
    if (message.path("data").has("content")) {
      read(step, message.path("type").asText(""), message.path("data"));
    } else {
      read(step, message.path("role").asText(message.path("type").asText("")), message);
    }
  }

  private void read(Step step, String role, JsonNode message) {
    switch (role) {
      case "user", "human", "HumanMessage" -> said(step, EventKind.USER_MESSAGE, message);
      case "assistant", "ai", "agent", "model", "gpt", "AIMessage" -> agent(step, message);
      case "system", "developer", "SystemMessage" -> said(step, EventKind.HARNESS_NOTE, message);
      case "tool", "function", "ToolMessage" -> result(step, message);
      case "function_call" -> call(step, message);
      case "function_call_output" ->
          answered(step, message.path("call_id"), message, message.path("output"));
      case "reasoning" ->
          step.saidUnlessBlank(EventKind.REASONING, ContentText.of(message.path("summary")));
      default -> said(step, EventKind.AGENT_MESSAGE, message);
    }
    if (step.toldNothing()) {
      step.other("message/" + (role.isEmpty() ? "untyped" : role) + "/empty");
    }
  }

  /// When it was written; null where it does not say.
  public static @Nullable Instant time(JsonNode message) {
    for (var name : List.of("timestamp", "created_at", "at", "time")) {
      var time = Timestamps.ofEpoch(message.path(name));
      if (time != null) {
        return time;
      }
    }
    return null;
  }

  private void agent(Step step, JsonNode message) {
    for (var thoughts : THOUGHTS) {
      step.saidUnlessBlank(EventKind.REASONING, message.path(thoughts).asText(""));
    }
    conversation.notes().answeredBy(message.path("model").asText(""));
    said(step, EventKind.AGENT_MESSAGE, message);
    message.path("tool_calls").forEach(call -> call(step, call));
    if (message.path("function_call").isObject()) {
      call(step, message.path("function_call"));
    }
    var used = ApiUsage.of(message.path("usage"));
    if (!step.toldNothing() && !used.equals(Tokens.NONE)) {
      step.used(used);
    }
  }

  /// Words that stand together are one step, whatever their blocks.
  private void said(Step step, EventKind kind, JsonNode message) {
    var content = message.path("content");
    if (!content.isArray()) {
      words(step, kind, ContentText.of(content));
      return;
    }
    var words = new StringBuilder();
    for (var block : content) {
      if (isStep(block)) {
        words(step, kind, words.toString());
        words.setLength(0);
        block(step, block);
      } else {
        words.append(words.isEmpty() ? "" : "\n").append(ContentText.block(block));
      }
    }
    words(step, kind, words.toString());
  }

  private void words(Step step, EventKind kind, String text) {
    if (text.isBlank()) {
      return;
    }
    switch (kind) {
      case USER_MESSAGE -> conversation.notes().prompted(TaskTitle.of(text));
      case AGENT_MESSAGE -> conversation.notes().agentSaid(text);
      default -> {}
    }
    step.said(kind, text);
  }

  private static boolean isStep(JsonNode block) {
    return switch (block.path("type").asText("")) {
      case "tool_use", "tool_call", "tool_result", "thinking", "reasoning", "redacted_thinking" ->
          true;
      default -> false;
    };
  }

  private void block(Step step, JsonNode block) {
    switch (block.path("type").asText("")) {
      case "tool_use", "tool_call" -> call(step, block);
      case "tool_result" -> answered(step, block.path("tool_use_id"), block, block.path("content"));
      default ->
          step.said(
              EventKind.REASONING, block.path("thinking").asText(block.path("text").asText("")));
    }
  }

  private void call(Step step, JsonNode call) {
    var function = call.path("function").isObject() ? call.path("function") : call;
    var id = call.path("id").asText(call.path("call_id").asText(""));
    step.called(id, function.path("name").asText(""), arguments(function));
  }

  private static JsonNode arguments(JsonNode function) {
    for (var name : List.of("arguments", "input", "args")) {
      if (function.has(name)) {
        return function.path(name);
      }
    }
    return function.path("arguments");
  }

  private void result(Step step, JsonNode message) {
    var ids = message.path("tool_call_ids");
    var id = message.path("tool_call_id");
    answered(step, id.isMissingNode() ? ids.path(0) : id, message, message.path("content"));
  }

  private void answered(Step step, JsonNode callId, JsonNode result, JsonNode content) {
    var text = ContentText.of(content);
    boolean flagged =
        result.path("is_error").asBoolean()
            || result.path("status").asText("").equals("error")
            || tellsFailure.test(text);
    step.answered(callId.asText(""), Ending.of(flagged, null), text);
  }
}
