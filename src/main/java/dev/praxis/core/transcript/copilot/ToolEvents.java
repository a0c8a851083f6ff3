package dev.praxis.core.transcript.copilot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.transcript.Recent;
import dev.praxis.core.transcript.telling.ContentText;
import dev.praxis.core.transcript.telling.Ending;
import dev.praxis.core.transcript.telling.Step;
import java.util.Set;

/// Reads calls and their results. A call stands in the agent's message and again when it starts. A
/// command that failed or ran out of time is a success to Copilot: what is measured tells.
final class ToolEvents {
  private static final int CALLS_REMEMBERED = 10_000;
  private static final Set<String> REFUSALS = Set.of("denied", "rejected", "permission_denied");
  private static final Set<String> STOPS = Set.of("aborted", "cancelled", "canceled");

  private final Recent<Boolean> told = new Recent<>(CALLS_REMEMBERED);
  private final Recent<String> callOfRequest = new Recent<>(CALLS_REMEMBERED);
  private final Recent<Boolean> refused = new Recent<>(CALLS_REMEMBERED);

  /// @param request of the agent's message
  void requested(Step step, JsonNode request) {
    called(step, request, "name");
  }

  void started(Step step, JsonNode data) {
    called(step, data, "toolName");
  }

  private void called(Step step, JsonNode call, String name) {
    var callId = call.path("toolCallId").asText("");
    if (callId.isEmpty() || told.get(callId) == null) {
      told.put(callId, true);
      step.called(callId, call.path(name).asText(""), call.path("arguments"));
    }
  }

  /// A person is asked whether the call may be made.
  void asked(Step step, JsonNode data) {
    var request = data.path("permissionRequest");
    callOfRequest.put(
        data.path("requestId").asText(""),
        data.path("toolCallId").asText(request.path("toolCallId").asText("")));
    step.other("permission.requested");
  }

  void decided(Step step, JsonNode data) {
    var result = data.path("result");
    var call = callOfRequest.remove(data.path("requestId").asText(""));
    var kind = result.path("kind").asText("");
    if (kind.startsWith("denied") && call != null) {
      refused.put(call, true);
    }
    step.saidUnlessBlank(EventKind.USER_MESSAGE, result.path("feedback").asText(""));
  }

  void completed(Step step, JsonNode data) {
    var callId = data.path("toolCallId").asText("");
    var error = data.path("error");
    var content = data.path("result").path("content");
    var text = content.isMissingNode() ? error.path("message").asText("") : ContentText.of(content);
    step.answered(callId, ending(callId, data, error), text);
  }

  private Ending ending(String callId, JsonNode data, JsonNode error) {
    var code = error.path("code").asText("");
    if (refused.remove(callId) != null || REFUSALS.contains(code)) {
      return Ending.DENIED;
    }
    if (STOPS.contains(code)) {
      return Ending.CANCELLED;
    }
    var telemetry = data.path("toolTelemetry");
    var category = telemetry.path("properties").path("shell_error_category").asText("");
    boolean failed = !data.path("success").asBoolean(true) || category.equals("command_timeout");
    return Ending.of(failed, Ending.exitCode(telemetry.path("metrics").path("exit_code")));
  }
}
