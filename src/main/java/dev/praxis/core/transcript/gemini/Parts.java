package dev.praxis.core.transcript.gemini;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.transcript.telling.Asides;
import dev.praxis.core.transcript.telling.ContentText;
import dev.praxis.core.transcript.telling.SessionNotes;
import dev.praxis.core.transcript.telling.Step;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/// Parts of a turn: text, pictures, calls and responses.
final class Parts {
  private static final Asides ASIDES =
      new Asides("session_context", "hook_context", "system-reminder");
  private static final Pattern SUMMARY =
      Pattern.compile("\\s*<(?:state_snapshot|compression_summary)>");
  private static final Pattern DIRECTORY =
      Pattern.compile(
          "(?:working in the (?:directory|following directories):|Workspace"
              + " Directories:)\\s*-?\\s*(\\S+)");
  private static final List<String> HARNESS =
      List.of(
          "This is the Gemini CLI. We are setting up the context",
          "This is Gemini CLI. We are setting up the context",
          "System: ",
          "[SYSTEM",
          "--- Content from referenced files ---",
          "--- End of content ---");

  private final SessionNotes notes;

  Parts(SessionNotes notes) {
    this.notes = notes;
  }

  /// @param fromAgent another agent speaks in the user's place
  void user(Step step, JsonNode content, boolean fromAgent) {
    if (!content.isArray()) {
      said(step, text(content), fromAgent);
    }
    boolean quoted = false;
    for (var part : content.isArray() ? content : content.path("none")) {
      var text = text(part);
      quoted |= text.strip().equals(HARNESS.get(4));
      said(step, text, fromAgent || quoted);
    }
  }

  private void said(Step step, String text, boolean fromAgent) {
    if (SUMMARY.matcher(text).lookingAt()) {
      step.said(EventKind.COMPACTION, text);
      return;
    }
    for (var part : ASIDES.split(text)) {
      boolean typed =
          part.kind() == EventKind.USER_MESSAGE && !fromAgent && !isHarness(part.text());
      if (typed) {
        notes.prompted(part.text());
      } else {
        learnFolder(part.text());
      }
      step.saidUnlessBlank(typed ? EventKind.USER_MESSAGE : EventKind.HARNESS_NOTE, part.text());
    }
  }

  private void learnFolder(String text) {
    var folder = DIRECTORY.matcher(text);
    if (folder.find()) {
      notes.workedIn(folder.group(1));
    }
  }

  private static boolean isHarness(String text) {
    return HARNESS.stream().anyMatch(text.stripLeading()::startsWith);
  }

  /// A string, a part or a list of parts as text.
  static String text(JsonNode content) {
    if (content.isArray()) {
      var text = new StringJoiner("\n");
      content.forEach(part -> text.add(text(part)));
      return text.toString();
    }
    var data = content.path("inlineData");
    if (data.isObject()) {
      return ContentText.placeholder(
          "file", data.path("mimeType").asText(""), data.path("data").asText(""));
    }
    if (content.path("fileData").isObject()) {
      return "[file " + content.path("fileData").path("fileUri").asText("") + "]";
    }
    if (content.isObject()) {
      return content.path("text").isTextual()
          ? content.path("text").textValue()
          : content.toString();
    }
    return content.asText("");
  }
}
