package dev.praxis.core.transcript.codex;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.transcript.TranscriptEvent.SessionFacts;
import dev.praxis.core.transcript.telling.SessionNotes;
import java.util.regex.Pattern;

/// Which session a rollout is of, and where it came from. A rollout that continues another begins
/// with its own header and holds that of the other too; an export may hold none.
final class Header {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$");

  private final SessionNotes notes;
  private final String idOfFile;
  private String id = "";
  private String parent = "";
  private boolean subagent;

  Header(String stem, SessionNotes notes) {
    this.notes = notes;
    var matcher = ID.matcher(stem);
    idOfFile = matcher.find() ? matcher.group() : "";
  }

  /// Empty while nothing tells it.
  String id() {
    return id.isEmpty() ? idOfFile : id;
  }

  boolean isKnown() {
    return !id.isEmpty();
  }

  /// Whether another agent speaks where a person does in other sessions.
  boolean isSubagent() {
    return subagent;
  }

  void read(JsonNode meta) {
    var named = meta.path("id").asText(meta.path("session_id").asText(""));
    if (!id.isEmpty()) {
      parent = parent.isEmpty() && !named.equals(id) ? named : parent;
      return;
    }
    id = named;
    notes.workedIn(meta.path("cwd").asText(""));
    notes.madeBy(meta.path("cli_version").asText(""));
    notes.onBranch(meta.path("git").path("branch").asText(""));
    notes.answeredBy(meta.path("model").asText(""));
    origin(meta);
  }

  private void origin(JsonNode meta) {
    var source = meta.path("source").path("subagent");
    var thread = meta.path("thread_source").asText("user");
    subagent =
        !source.isMissingNode() || !thread.equals("user") || meta.path("agent_role").isTextual();
    parent = source.path("thread_spawn").path("parent_thread_id").asText("");
    if (parent.isEmpty()) {
      parent = meta.path("parent_thread_id").asText(meta.path("forked_from_id").asText(""));
    }
  }

  SessionFacts facts(long line) {
    var relation = subagent ? "subagent" : parent.isEmpty() ? "" : "fork";
    return new SessionFacts(line, "", id(), id(), parent, relation, notes.facts(""));
  }
}
