package dev.praxis.core.transcript.chat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.transcript.JsonDocument;
import dev.praxis.core.transcript.Sample;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Tells messages, conversations and conversations with feedback apart from any other JSON.
final class Shapes {
  static final List<String> FEEDBACK = List.of("feedback", "annotation");
  private static final Set<String> ROLES =
      Set.of(
          "system",
          "developer",
          "user",
          "human",
          "assistant",
          "ai",
          "agent",
          "model",
          "gpt",
          "tool",
          "function");
  private static final int LINES = 5;

  private Shapes() {}

  static boolean isMessage(JsonNode value) {
    var role = value.path("role").asText(value.path("type").asText(""));
    return ROLES.contains(role)
        && (value.has("content")
            || value.has("tool_calls")
            || value.has("function_call")
            || value.path("data").has("content"));
  }

  /// A list of messages, or an object around one.
  static boolean isConversation(JsonNode value) {
    return isMessage((value.isArray() ? value : value.path("messages")).path(0));
  }

  /// Messages with what somebody said of them, as a pair or with names. The feedback may be cut
  /// off, or not there.
  static boolean isJudged(JsonNode value) {
    return value.isArray()
        ? isConversation(value.path(0)) && value.path(0).isArray() && value.size() <= 2
        : isConversation(value) && FEEDBACK.stream().anyMatch(value::has);
  }

  /// Whether each line of the file is a JSON value of its own.
  static boolean areLines(Sample sample) {
    var lines = sample.start().lines().filter(line -> !line.isBlank()).limit(2).toList();
    if (lines.isEmpty() || (lines.size() == 1 && sample.start().indexOf('\n') < 0)) {
      return false;
    }
    var first = lines.getFirst().strip();
    var value = JsonDocument.beginning(first);
    boolean complete = first.endsWith("}") || first.endsWith("]");
    return complete && !value.isEmpty() && (lines.size() > 1 || value.isObject());
  }

  /// Whether the sample holds values of a shape: the document itself, those in its list, or those
  /// on its lines.
  static boolean holds(Sample sample, Predicate<JsonNode> shape) {
    if (areLines(sample)) {
      var lines = sample.start().lines().filter(line -> !line.isBlank()).limit(LINES).toList();
      return lines.stream().map(JsonDocument::beginning).anyMatch(shape);
    }
    return shape.test(sample.document()) || shape.test(sample.document().path(0));
  }
}
