package dev.praxis.core.transcript.opencode;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.transcript.JsonElements;
import dev.praxis.core.transcript.TranscriptEvent.SessionFacts;
import dev.praxis.core.transcript.telling.SessionNotes;

/// What an export says of its session. One that another started has a parent.
final class SessionInfo implements JsonElements.Header {
  private final SessionNotes notes = new SessionNotes();
  private String id = "";
  private String parent = "";

  SessionNotes notes() {
    return notes;
  }

  boolean isSubagent() {
    return !parent.isEmpty();
  }

  @Override
  public void field(String name, JsonNode value) {
    if (name.equals("info")) {
      id = value.path("id").asText("");
      parent = value.path("parentID").asText("");
      notes.titled(value.path("title").asText(""));
      notes.workedIn(value.path("directory").asText(""));
      notes.madeBy(value.path("version").asText(""));
    }
  }

  /// An export without its head still names the session in each message.
  void ofMessage(JsonNode info) {
    if (id.isEmpty()) {
      id = info.path("sessionID").asText("");
    }
    notes.workedIn(info.path("path").path("cwd").asText(""));
  }

  SessionFacts facts(long line) {
    return new SessionFacts(
        line, "", id, id, parent, isSubagent() ? "subagent" : "", notes.facts(""));
  }
}
