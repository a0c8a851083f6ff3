package dev.praxis.core.transcript.telling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.praxis.core.transcript.JsonDocument;
import dev.praxis.core.transcript.Lines;
import java.util.List;
import java.util.StringJoiner;

/// The arguments of a tool call, and which of them says most.
///
/// @param json the whole, as the text of one JSON object
/// @param text the argument that says most, in full
/// @param target one line that tells this call from others
public record ToolArguments(String json, String text, String target) {
  private static final int TARGET = 200;
  private static final List<String> SHELL = List.of("-c", "-lc");
  private static final List<String> TELLING =
      List.of(
          "command",
          "cmd",
          "file_path",
          "filePath",
          "notebook_path",
          "pattern",
          "path",
          "url",
          "query",
          "skill",
          "prompt",
          "description");

  /// Arguments as an agent writes them.
  ///
  /// @param input an object, the JSON text of one, or any other text a tool is fed with
  public static ToolArguments of(JsonNode input) {
    var object = input.isTextual() ? JsonDocument.object(input.textValue()) : input;
    if (!object.isObject() && input.isTextual()) {
      return ofText("input", input.textValue());
    }
    var text = mostTelling(object);
    return new ToolArguments(object.isObject() ? object.toString() : "{}", text, firstLine(text));
  }

  /// One argument that is text.
  ///
  /// @param name of the only argument
  public static ToolArguments ofText(String name, String text) {
    return new ToolArguments(
        text.isEmpty() ? "{}" : JsonNodeFactory.instance.objectNode().put(name, text).toString(),
        text,
        firstLine(text));
  }

  /// These arguments, told from others by something else.
  public ToolArguments aimedAt(String what) {
    return new ToolArguments(json, text, what.isEmpty() ? target : firstLine(what));
  }

  private static String firstLine(String text) {
    return Lines.first(text, TARGET);
  }

  private static String mostTelling(JsonNode input) {
    for (var name : TELLING) {
      var words = words(input.path(name));
      if (!words.isBlank()) {
        return words;
      }
    }
    for (var value : input) {
      if (value.isTextual() && !value.textValue().isBlank()) {
        return value.textValue();
      }
    }
    return "";
  }

  /// A command may be a list of words; of a shell that is given a script, the script says it all.
  private static String words(JsonNode value) {
    if (!value.isArray()) {
      return value.isTextual() ? value.textValue() : "";
    }
    if (value.size() == 3 && SHELL.contains(value.path(1).asText(""))) {
      return value.path(2).asText("");
    }
    var words = new StringJoiner(" ");
    value.forEach(word -> words.add(word.asText("")));
    return words.toString();
  }
}
