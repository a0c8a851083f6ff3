package dev.praxis.core.transcript.gemini;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.transcript.telling.Ending;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/// What tools answered, and how their calls ended. The status only tells whether the tool itself
/// worked: of a command it ran, the exit code stands behind its output.
final class Answers {
  private static final Set<String> UNDER_WAY =
      Set.of("validating", "scheduled", "awaiting_approval", "executing");
  private static final Set<String> RUNS_COMMANDS = Set.of("run_shell_command", "shell");
  private static final Pattern EXIT_CODE =
      Pattern.compile("(?s).*^Exit Code: (-?\\d{1,9})\\b", Pattern.MULTILINE);
  private static final Pattern REFUSED =
      Pattern.compile(
          "did not allow|user denied|denied by (?:the )?user", Pattern.CASE_INSENSITIVE);
  private static final Pattern STOPPED =
      Pattern.compile(
          "^\\[Operation Cancelled]|cancelled by (?:the )?user", Pattern.CASE_INSENSITIVE);

  private Answers() {}

  /// @param call of a recording
  static boolean hasCome(JsonNode call) {
    var status = call.path("status").asText("");
    return !UNDER_WAY.contains(status) && (!status.isEmpty() || !call.path("result").isEmpty());
  }

  static Ending ending(JsonNode call) {
    var text = text(call);
    return switch (call.path("status").asText("")) {
      case "cancelled" -> REFUSED.matcher(text).find() ? Ending.DENIED : Ending.CANCELLED;
      case "error" -> ending(call.path("name").asText(""), text, true);
      default -> ending(call.path("name").asText(""), text, isError(call.path("result")));
    };
  }

  static String text(JsonNode call) {
    var text = new StringJoiner("\n");
    for (var part : call.path("result")) {
      var response = part.path("functionResponse").path("response");
      text.add(response.isMissingNode() ? Parts.text(part) : ofResponse(response));
    }
    return text.length() > 0 ? text.toString() : Parts.text(call.path("resultDisplay"));
  }

  /// @param response as the API is sent it
  static String ofResponse(JsonNode response) {
    if (response.path("error").isMissingNode() && response.path("output").isMissingNode()) {
      return response.isTextual() ? response.textValue() : response.toString();
    }
    var words = response.has("error") ? response.path("error") : response.path("output");
    return words.isTextual() ? words.textValue() : words.toString();
  }

  static Ending ending(String tool, String text, boolean error) {
    if (error && (REFUSED.matcher(text).find() || STOPPED.matcher(text).find())) {
      return REFUSED.matcher(text).find() ? Ending.DENIED : Ending.CANCELLED;
    }
    var code = RUNS_COMMANDS.contains(tool) ? Ending.exitCode(EXIT_CODE, text) : null;
    return Ending.of(error, code);
  }

  private static boolean isError(JsonNode result) {
    return result.path(0).path("functionResponse").path("response").has("error");
  }
}
