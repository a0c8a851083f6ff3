package dev.praxis.core.transcript.claude;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.transcript.Lines;
import java.util.List;

/// The arguments of a tool call, and which of them says most.
///
/// @param json the whole, as the text of one JSON object
/// @param text the argument that says most, in full
record ToolArguments(String json, String text) {
  private static final int TARGET = 200;
  private static final List<String> TELLING =
      List.of(
          "command",
          "file_path",
          "notebook_path",
          "pattern",
          "path",
          "url",
          "query",
          "skill",
          "prompt",
          "description");

  static ToolArguments of(JsonNode input) {
    return new ToolArguments(input.isObject() ? input.toString() : "{}", mostTelling(input));
  }

  /// One line that tells this call from others.
  String target() {
    return Lines.first(text, TARGET);
  }

  private static String mostTelling(JsonNode input) {
    for (var name : TELLING) {
      var value = input.path(name);
      if (value.isTextual() && !value.textValue().isBlank()) {
        return value.textValue();
      }
    }
    for (var value : input) {
      if (value.isTextual() && !value.textValue().isBlank()) {
        return value.textValue();
      }
    }
    return "";
  }
}
