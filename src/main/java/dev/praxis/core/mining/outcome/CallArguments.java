package dev.praxis.core.mining.outcome;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.praxis.core.session.ToolUse;
import java.util.List;

/// The arguments of a tool call, whatever an agent program calls them.
public final class CallArguments {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> COMMAND = List.of("command", "cmd", "script", "code");
  private static final List<String> FILE =
      List.of("file_path", "notebook_path", "path", "absolute_path", "filePath", "target_file");

  private CallArguments() {}

  /// The whole command line, which the target may have shortened.
  public static String commandLine(ToolUse use) {
    var input = of(use);
    for (var name : COMMAND) {
      var command = input.path(name);
      if (command.isTextual()) {
        return command.asText();
      }
      if (command.isArray()) {
        return command.valueStream().map(JsonNode::asText).reduce((_, last) -> last).orElse("");
      }
    }
    return use.target();
  }

  /// The file a call is about; the target where no argument names one.
  public static String file(ToolUse use) {
    var input = of(use);
    return FILE.stream()
        .map(input::path)
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .findFirst()
        .orElse(use.target());
  }

  /// An argument as text; empty where there is none of the name.
  public static String text(ToolUse use, String name) {
    return of(use).path(name).asText("");
  }

  /// A missing node where the arguments are damaged.
  public static JsonNode of(ToolUse use) {
    try {
      return JSON.readTree(use.input());
    } catch (JsonProcessingException damaged) {
      return MissingNode.getInstance();
    }
  }
}
