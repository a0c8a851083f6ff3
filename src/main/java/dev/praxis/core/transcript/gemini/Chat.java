package dev.praxis.core.transcript.gemini;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.transcript.FileNames;
import dev.praxis.core.transcript.JsonElements;
import dev.praxis.core.transcript.TranscriptEvent.SessionFacts;
import dev.praxis.core.transcript.telling.SessionNotes;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// What stands around the messages of a recording. The folder of the project is told as a hash
/// only; later versions name the recordings' folder after it.
final class Chat implements JsonElements.Header {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{16,}|chats|");

  private final SessionNotes notes = new SessionNotes();
  private final String project;
  private final String folder;
  private String id = "";
  private boolean subagent;

  Chat(Path file) {
    folder = FileNames.folder(file);
    var chats = file.getParent();
    var named = chats == null ? "" : FileNames.folder(chats);
    project = HASH.matcher(named).matches() ? "" : named;
  }

  SessionNotes notes() {
    return notes;
  }

  /// Whether another agent speaks where a person does in other sessions.
  boolean isSubagent() {
    return subagent;
  }

  @Override
  public void field(String name, JsonNode value) {
    switch (name) {
      case "sessionId" -> id = id.isEmpty() ? value.asText("") : id;
      case "summary" -> notes.titled(value.asText(""));
      case "kind" -> subagent = value.asText("").equals("subagent");
      case "directories" -> notes.workedIn(value.path(0).asText(""));
      default -> {}
    }
  }

  SessionFacts facts(long line) {
    return new SessionFacts(
        line,
        "",
        id,
        id,
        subagent ? folder : "",
        subagent ? "subagent" : "",
        notes.facts(folder.equals("chats") ? project : ""));
  }
}
