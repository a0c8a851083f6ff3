package dev.praxis.core.mining.outcome;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// An answer that is one JSON object or a frame of tags and says itself whether the call went well.
final class StructuredAnswer {
  private static final int LONGEST = 100_000;
  private static final List<String> STATUS =
      List.of("exit_code", "exitCode", "returncode", "return_code", "exit_status");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern FAILED_WORD =
      Pattern.compile("error|errored|failed|failure|fail|crashed", Pattern.CASE_INSENSITIVE);
  private static final Pattern FRAME = Pattern.compile("<status>(failed|error|errored)</status>");

  private StructuredAnswer() {}

  /// Whether the text of a background task's report says that it failed.
  static boolean framesFailure(String answer) {
    return answer.contains("</status>")
        && FRAME.matcher(answer.substring(0, Math.min(600, answer.length()))).find();
  }

  /// The numeric status of a command whose tool answers with one JSON object.
  static OptionalInt exitCode(String answer) {
    var text = answer.strip();
    boolean may = text.startsWith("{") && text.endsWith("}") && text.length() <= LONGEST;
    if (!may || !(text.contains("exit") || text.contains("return"))) {
      return OptionalInt.empty();
    }
    var object = parsed(text);
    for (var holder : List.of(object, object.path("metadata"))) {
      for (var name : STATUS) {
        if (holder.path(name).isInt()) {
          return OptionalInt.of(holder.path(name).intValue());
        }
      }
    }
    return OptionalInt.empty();
  }

  /// Whether the protocol of the tool's server marks the answer as an error.
  static boolean isMarkedError(String answer) {
    return answer.startsWith("MCP error ")
        || (answer.contains("\"isError\"") && parsed(answer.strip()).path("isError").asBoolean());
  }

  /// Whether a whole JSON object says that it stands for a failure.
  static boolean saysFailure(String answer) {
    var text = answer.strip();
    boolean object = text.startsWith("{") && text.endsWith("}") && text.length() <= LONGEST;
    return object && marksFailure(text) && isFailure(parsed(text));
  }

  /// A cheap look before the text is parsed.
  private static boolean marksFailure(String text) {
    return text.contains("rror")
        || text.contains("ail")
        || text.contains("\"ok\"")
        || text.contains("success");
  }

  private static boolean isFailure(JsonNode node) {
    return node.path("isError").asBoolean()
        || node.path("is_error").asBoolean()
        || isFalse(node.path("success"))
        || isFalse(node.path("ok"))
        || FAILED_WORD.matcher(node.path("status").asText("")).matches()
        || saysError(node.path("error"));
  }

  private static boolean isFalse(JsonNode node) {
    return node.isBoolean() && !node.booleanValue();
  }

  private static boolean saysError(JsonNode node) {
    return (node.isTextual() && !node.textValue().isBlank() && !node.textValue().equals("none"))
        || (node.isObject() && !node.isEmpty());
  }

  private static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException noJson) {
      return JSON.missingNode();
    }
  }
}
