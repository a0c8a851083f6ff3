package dev.praxis.core.transcript.opencode;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.ToolStatus;
import dev.praxis.core.transcript.telling.ContentText;
import dev.praxis.core.transcript.telling.Ending;
import dev.praxis.core.transcript.telling.Step;
import java.util.List;

/// Reads a call together with its result. A command that failed is `completed` too: its exit code
/// stands beside.
final class ToolParts {
  private static final String FEEDBACK = "with the following feedback: ";
  private static final String TIMED_OUT = "terminated command after exceeding timeout";
  private static final List<String> REFUSED =
      List.of(
          "The user rejected permission",
          "The user has specified a rule which prevents you",
          "The user dismissed",
          "The user has rejected");

  private ToolParts() {}

  static void read(Step step, JsonNode part) {
    var state = part.path("state");
    var callId = part.path("callID").asText("");
    step.called(callId, part.path("tool").asText(""), state.path("input"));
    switch (state.path("status").asText("")) {
      case "completed" -> {
        var text = ContentText.of(state.path("output"));
        var code = Ending.exitCode(state.path("metadata").path("exit"));
        step.answered(callId, Ending.of(code == null && text.contains(TIMED_OUT), code), text);
      }
      case "error" -> failed(step, callId, ContentText.of(state.path("error")));
      default -> {} // it was still running when the session was exported
    }
  }

  private static void failed(Step step, String callId, String error) {
    var ending = ending(error);
    step.answered(callId, ending, error);
    int feedback = error.indexOf(FEEDBACK);
    if (ending.status() == ToolStatus.DENIED && feedback >= 0) {
      step.saidUnlessBlank(
          EventKind.USER_MESSAGE, error.substring(feedback + FEEDBACK.length()).strip());
    }
  }

  private static Ending ending(String error) {
    var words = error.startsWith("Error: ") ? error.substring("Error: ".length()) : error;
    if (REFUSED.stream().anyMatch(words::startsWith)) {
      return Ending.DENIED;
    }
    return words.startsWith("Tool execution aborted") ? Ending.CANCELLED : Ending.FAILED;
  }
}
