package dev.praxis.core.transcript.claude;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.transcript.FileNames;
import java.nio.file.Path;

/// Finds out which session a file is of. A file can hold the history of another session before its
/// own; a sub-agent's file names the session that started it.
final class SessionIds {
  private final String fileName;
  private String last = "";
  private String before = ""; // the id seen last that is not `last`
  private boolean fileNameSeen;
  private String agent = "";
  private boolean ownConversation;

  SessionIds(Path file) {
    fileName = FileNames.stem(file);
  }

  /// A record of the conversation.
  void saw(JsonNode record) {
    var id = record.path("sessionId").asText(record.path("session_id").asText(""));
    if (!id.isEmpty() && !id.equals(last)) {
      before = last;
      last = id;
      fileNameSeen |= id.equals(fileName);
    }
    if (isSidechain(record) && agent.isEmpty()) {
      agent = record.path("agentId").asText("");
    }
    ownConversation |= !isSidechain(record);
  }

  static boolean isSidechain(JsonNode record) {
    return record.path("isSidechain").asBoolean();
  }

  boolean isSubagent() {
    return !agent.isEmpty() && !ownConversation;
  }

  /// Of the session the file is of, or of the one that started it.
  String main() {
    return last.isEmpty() || fileNameSeen ? fileName : last;
  }

  String nativeId() {
    return isSubagent() ? ofSubagent(agent) : main();
  }

  String ofSubagent(String agentId) {
    return main() + "/agent-" + agentId;
  }

  /// Empty for a session that neither came from another nor was started by one.
  String parent() {
    if (isSubagent()) {
      return main();
    }
    return before.isEmpty() ? "" : main().equals(last) ? before : last;
  }

  String relation() {
    return isSubagent() ? "subagent" : parent().isEmpty() ? "" : "fork";
  }
}
