package dev.praxis.core.transcript.pi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.Tokens;
import dev.praxis.core.transcript.telling.Amounts;
import dev.praxis.core.transcript.telling.ContentText;
import dev.praxis.core.transcript.telling.Ending;
import dev.praxis.core.transcript.telling.SessionNotes;
import dev.praxis.core.transcript.telling.Step;
import java.util.List;
import java.util.regex.Pattern;

/// Reads messages of people, agents and tools.
final class Messages {
  private static final String PROGRAM = "delivery-mirror";
  private static final Pattern EXIT_CODE =
      Pattern.compile("^\\(?Command exited with code (\\d{1,9})\\)?\\s*\\z", Pattern.MULTILINE);

  /// A gateway puts what it knows of a message before it.
  private static final Pattern ABOUT =
      Pattern.compile(
          "(?:[A-Z][\\w ]{0,60} \\(untrusted[^)]{0,80}\\):\\s*```json[\\s\\S]*?```\\s*)+");

  private static final List<String> HARNESS =
      List.of(
          "A new session was started via /new or /reset",
          "System: [",
          "[cron:",
          "Read HEARTBEAT.md",
          "Pre-compaction memory flush");

  private final SessionNotes notes;

  Messages(SessionNotes notes) {
    this.notes = notes;
  }

  void read(Step step, JsonNode message) {
    var role = message.path("role").asText("");
    switch (role) {
      case "user" -> user(step, ContentText.of(message.path("content")));
      case "assistant" -> agent(step, message);
      case "toolResult" -> result(step, message);
      case "bashExecution" ->
          step.said(
              EventKind.HARNESS_NOTE,
              "!" + message.path("command").asText("") + "\n" + message.path("output").asText(""));
      case "compactionSummary", "branchSummary" ->
          step.saidUnlessBlank(EventKind.COMPACTION, message.path("summary").asText(""));
      case "custom" ->
          step.saidUnlessBlank(EventKind.HARNESS_NOTE, ContentText.of(message.path("content")));
      default -> step.other("message/" + role);
    }
    if (step.toldNothing()) {
      step.other("message/empty");
    }
  }

  private void user(Step step, String text) {
    var about = ABOUT.matcher(text);
    int words = about.lookingAt() ? about.end() : 0;
    step.saidUnlessBlank(EventKind.HARNESS_NOTE, text.substring(0, words).strip());
    var typed = text.substring(words);
    boolean harness = HARNESS.stream().anyMatch(typed.stripLeading()::startsWith);
    if (!harness) {
      notes.prompted(typed);
    }
    step.saidUnlessBlank(harness ? EventKind.HARNESS_NOTE : EventKind.USER_MESSAGE, typed);
  }

  private void agent(Step step, JsonNode message) {
    var model = message.path("model").asText("");
    boolean program = model.equals(PROGRAM);
    if (!program) {
      notes.answeredBy(model);
    }
    var content = message.path("content");
    if (content.isTextual()) {
      said(step, content.textValue(), program);
    }
    for (var block : content.isArray() ? content : content.path("none")) {
      switch (block.path("type").asText("")) {
        case "thinking" ->
            step.saidUnlessBlank(EventKind.REASONING, block.path("thinking").asText(""));
        case "toolCall" ->
            step.called(
                block.path("id").asText(""),
                block.path("name").asText(""),
                block.path("arguments"));
        default -> said(step, ContentText.block(block), program);
      }
    }
    ended(step, message);
    used(step, message.path("usage"));
  }

  private void said(Step step, String text, boolean program) {
    notes.agentSaid(program ? "" : text);
    step.saidUnlessBlank(program ? EventKind.SYSTEM_NOTE : EventKind.AGENT_MESSAGE, text);
  }

  private static void ended(Step step, JsonNode message) {
    var error = message.path("errorMessage").asText("");
    switch (message.path("stopReason").asText("")) {
      case "error" -> step.said(EventKind.SYSTEM_NOTE, "Error: " + error);
      case "aborted" -> step.said(EventKind.INTERRUPTION, error.isBlank() ? "Aborted" : error);
      default -> {} // an ordinary end
    }
  }

  /// The flag is left unset where only the details say that the tool failed.
  private static void result(Step step, JsonNode message) {
    var text = ContentText.of(message.path("content"));
    var details = message.path("details");
    var status = details.path("status").asText("");
    var code = Ending.exitCode(details.path("exitCode"));
    boolean flagged =
        message.path("isError").asBoolean() || status.equals("error") || status.equals("failed");
    var told = code == null ? Ending.exitCode(EXIT_CODE, text) : code;
    boolean aborted = flagged && text.stripTrailing().endsWith("Command aborted");
    step.answered(
        message.path("toolCallId").asText(""),
        aborted ? Ending.CANCELLED : Ending.of(flagged, told),
        text);
  }

  private static void used(Step step, JsonNode usage) {
    long written = Amounts.count(usage.path("cacheWrite"));
    var tokens =
        new Tokens(
            Amounts.count(usage.path("input")) + written,
            Amounts.count(usage.path("output")),
            Amounts.count(usage.path("cacheRead")),
            written);
    step.used(tokens, Amounts.usd(usage.path("cost").path("total")));
  }
}
