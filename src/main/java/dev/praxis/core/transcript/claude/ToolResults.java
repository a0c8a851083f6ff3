package dev.praxis.core.transcript.claude;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.ToolStatus;
import dev.praxis.core.transcript.Recent;
import dev.praxis.core.transcript.telling.ContentText;
import dev.praxis.core.transcript.telling.Ending;
import dev.praxis.core.transcript.telling.Step;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads `tool_result` blocks: how the call ended, and what a person said when refusing it. What
/// the harness says of the call is trusted before what the output looks like.
final class ToolResults {
  private static final int CALLS_REMEMBERED = 10_000;
  private static final String REASON = "the user said:\n";
  private static final String AFTER_REASON = "\n\nNote: The user's next message may contain";
  private static final Pattern EXIT_CODE = Pattern.compile("Exit code (\\d{1,4})\\b");
  private static final Pattern REFUSED_BY_SETTINGS =
      Pattern.compile("Permission to use \\S+ .*has been denied", Pattern.DOTALL);
  private static final List<String> REFUSED =
      List.of(
          "The user doesn't want to proceed with this tool use",
          "The user doesn't want to take this action right now",
          "The agent proposed a plan that was rejected by the user");
  private static final List<String> SIBLING_FAILED =
      List.of(
          "<tool_use_error>Sibling tool call errored",
          "<tool_use_error>Cancelled: parallel tool call");
  private static final List<String> FAILED_TASK = List.of("failed", "error");
  private static final List<String> EXECUTING = List.of("bash", "shell", "taskoutput", "exec");

  private final Recent<String> toolOfCall = new Recent<>(CALLS_REMEMBERED);

  /// Remembers which tool a call went to, for its result does not say.
  void called(String callId, String tool) {
    toolOfCall.put(callId, tool.toLowerCase(Locale.ROOT));
  }

  /// @param report `toolUseResult` of the record: an object, or text where the call failed
  void read(Step step, JsonNode block, JsonNode report) {
    var callId = block.path("tool_use_id").asText("");
    var text = ContentText.of(block.path("content"));
    var exitCode = executes(callId) ? exitCode(text) : null;
    boolean flagged =
        block.path("is_error").asBoolean() || says(report, "Error: ") || reportsFailure(report);
    var ending = ending(text, report, flagged, exitCode);
    step.answered(callId, ending, text);
    if (ending.status() == ToolStatus.DENIED) {
      reason(step, text);
    }
  }

  private static Ending ending(
      String text, JsonNode report, boolean flagged, @Nullable Integer exitCode) {
    if (refused(text, report)) {
      return Ending.DENIED;
    }
    if (text.startsWith("[Request interrupted by user") || report.path("interrupted").asBoolean()) {
      return Ending.CANCELLED;
    }
    if (SIBLING_FAILED.stream().anyMatch(text::startsWith)) {
      return new Ending(ToolStatus.SIBLING_CANCELLED, null);
    }
    return Ending.of(flagged || text.startsWith("<tool_use_error>"), exitCode);
  }

  private static boolean refused(String text, JsonNode report) {
    return REFUSED.stream().anyMatch(text::startsWith)
        || REFUSED_BY_SETTINGS.matcher(text).lookingAt()
        || says(report, "User rejected tool use")
        || says(report, "Error: The user doesn't want");
  }

  private static boolean says(JsonNode report, String start) {
    return report.isTextual() && report.textValue().startsWith(start);
  }

  /// Fields of a tool's own report: the status of a page fetched, of a skill, of a task.
  private static boolean reportsFailure(JsonNode report) {
    var success = report.path("success");
    boolean page = report.has("codeText") && report.path("code").asInt() >= 400;
    return page
        || (success.isBoolean() && !success.booleanValue())
        || FAILED_TASK.contains(report.path("status").asText(""))
        || FAILED_TASK.contains(report.path("task").path("status").asText(""));
  }

  /// A call that isn't in the file may have gone to any tool; its text is then believed.
  private boolean executes(String callId) {
    var tool = toolOfCall.get(callId);
    return tool == null || EXECUTING.stream().anyMatch(tool::contains);
  }

  private static @Nullable Integer exitCode(String text) {
    var matcher = EXIT_CODE.matcher(text);
    return matcher.lookingAt() ? Integer.valueOf(matcher.group(1)) : null;
  }

  private static void reason(Step step, String text) {
    int start = text.indexOf(REASON);
    if (start < 0) {
      return;
    }
    int end = text.indexOf(AFTER_REASON, start);
    var reason = text.substring(start + REASON.length(), end < 0 ? text.length() : end).strip();
    if (!reason.isEmpty()) {
      step.said(EventKind.USER_MESSAGE, reason);
    }
  }
}
