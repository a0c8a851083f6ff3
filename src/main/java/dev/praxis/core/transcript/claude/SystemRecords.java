package dev.praxis.core.transcript.claude;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.transcript.telling.Amounts;
import dev.praxis.core.transcript.telling.ContentText;
import dev.praxis.core.transcript.telling.Step;
import java.util.Locale;
import java.util.StringJoiner;

/// Reads `system` records, what the program says about itself, into words a person understands.
final class SystemRecords {
  private SystemRecords() {}

  static void read(Step step, JsonNode record) {
    var subtype = record.path("subtype").asText("");
    var content = record.path("content").asText("");
    switch (subtype) {
      case "compact_boundary" ->
          step.said(EventKind.COMPACTION, compaction(content, record.path("compactMetadata")));
      case "microcompact_boundary" ->
          step.said(EventKind.COMPACTION, compaction(content, record.path("microcompactMetadata")));
      case "local_command" -> step.said(EventKind.HARNESS_NOTE, content);
      case "api_error" -> step.said(EventKind.SYSTEM_NOTE, apiError(record));
      case "turn_duration" ->
          step.said(EventKind.SYSTEM_NOTE, Amounts.turnTook(record.path("durationMs")));
      case "stop_hook_summary" -> step.said(EventKind.SYSTEM_NOTE, stopHooks(record));
      default -> {
        if (content.isBlank()) {
          step.other("system/" + subtype);
        } else {
          step.said(EventKind.SYSTEM_NOTE, content);
        }
      }
    }
  }

  private static String compaction(String content, JsonNode details) {
    var text = content.isBlank() ? "Conversation compacted" : content;
    long before = details.path("preTokens").asLong();
    var trigger = details.path("trigger").asText("");
    return before == 0
        ? text
        : String.format(Locale.ROOT, "%s (%s, from %,d tokens)", text, trigger, before);
  }

  /// The error lies one inside the other, as deep as the program wrapped it.
  private static String apiError(JsonNode record) {
    var words = new StringJoiner(" ");
    words.add("API error");
    var error = record.path("error");
    if (error.path("status").isNumber()) {
      words.add(error.path("status").asText());
    }
    while (error.path("error").isObject()) {
      error = error.path("error");
    }
    var message = error.path("message").asText("");
    if (!message.isEmpty()) {
      words.add(message);
    }
    if (record.path("retryAttempt").isNumber()) {
      words.add(
          "(attempt %s of %s)"
              .formatted(
                  record.path("retryAttempt").asText(), record.path("maxRetries").asText("?")));
    }
    return words.toString();
  }

  private static String stopHooks(JsonNode record) {
    var text = new StringJoiner("\n");
    int hooks = record.path("hookCount").asInt();
    text.add("Stop hook: " + hooks + (hooks == 1 ? " command ran" : " commands ran"));
    for (var error : record.path("hookErrors")) {
      text.add(ContentText.block(error));
    }
    if (record.path("preventedContinuation").asBoolean()) {
      text.add("The agent was not allowed to go on: " + record.path("stopReason").asText(""));
    }
    return text.toString();
  }
}
