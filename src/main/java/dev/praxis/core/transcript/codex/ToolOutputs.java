package dev.praxis.core.transcript.codex;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.transcript.JsonDocument;
import dev.praxis.core.transcript.Recent;
import dev.praxis.core.transcript.telling.ContentText;
import dev.praxis.core.transcript.telling.Ending;
import dev.praxis.core.transcript.telling.Step;
import java.util.List;
import java.util.regex.Pattern;

/// Reads what tools returned. Codex flags few failures: a command's exit code stands in its output,
/// a failed patch or request is told to the window.
final class ToolOutputs {
  private static final int CALLS_REMEMBERED = 1_000;
  private static final int HEAD = 1_000;
  private static final Pattern EXIT_CODE =
      Pattern.compile(
          "^(?:Process exited with code|Exit code:) (-?\\d{1,9})\\b", Pattern.MULTILINE);
  private static final Pattern OUTPUT = Pattern.compile("^Output:", Pattern.MULTILINE);
  private static final Pattern ABORTED =
      Pattern.compile("^(?:aborted(?: by user.*)?$|command aborted by user)", Pattern.MULTILINE);
  private static final Pattern REFUSED =
      Pattern.compile(
          "^(?:(?:exec command|patch|execution|command|.{0,80}tool call) )?"
              + "(?:rejected by user|user rejected|denied by user|blocked by)",
          Pattern.CASE_INSENSITIVE);
  private static final List<String> FAILURES =
      List.of(
          "apply_patch verification failed",
          "failed to parse function arguments",
          "unsupported call:",
          "unsupported custom tool call:",
          "execution error:",
          "exec_command failed",
          "write_stdin failed",
          "tool call error:");

  private final Recent<Boolean> failed = new Recent<>(CALLS_REMEMBERED);

  /// The window was told that this call failed.
  void failed(String callId) {
    failed.put(callId, true);
  }

  void read(Step step, String callId, JsonNode output) {
    boolean flagged = failed.remove(callId) != null;
    if (output.isTextual()) {
      ofText(step, callId, output.textValue(), flagged);
    } else if (output.isObject()) {
      ofObject(step, callId, output, flagged);
    } else {
      step.answered(callId, Ending.of(flagged, null), ContentText.of(output));
    }
  }

  private static void ofText(Step step, String callId, String text, boolean flagged) {
    var object = text.startsWith("{\"output\"") ? JsonDocument.object(text) : null;
    if (object != null && object.path("metadata").isObject()) {
      ofObject(step, callId, object, flagged);
      return;
    }
    step.answered(callId, ending(text, flagged), text);
  }

  private static void ofObject(Step step, String callId, JsonNode output, boolean flagged) {
    var code = Ending.exitCode(output.path("metadata").path("exit_code"));
    boolean unsuccessful = output.has("success") && !output.path("success").asBoolean(true);
    var words =
        output.path("output").isMissingNode() ? output.path("content") : output.path("output");
    var text = words.isMissingNode() ? output.toString() : ContentText.of(words);
    var told = code == null ? ending(text, flagged || unsuccessful) : Ending.of(unsuccessful, code);
    step.answered(callId, told, text);
  }

  /// Only what stands before the output is Codex's own.
  private static Ending ending(String text, boolean flagged) {
    var output = OUTPUT.matcher(text);
    int end = Math.min(text.length(), output.find() ? output.start() : HEAD);
    var head = text.substring(0, end);
    if (ABORTED.matcher(head).find()) {
      return Ending.CANCELLED;
    }
    if (REFUSED.matcher(head).lookingAt()) {
      return Ending.DENIED;
    }
    boolean failure = flagged || FAILURES.stream().anyMatch(head::startsWith);
    return Ending.of(failure, Ending.exitCode(EXIT_CODE, head));
  }
}
