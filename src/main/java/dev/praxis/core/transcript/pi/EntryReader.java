package dev.praxis.core.transcript.pi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.transcript.Timestamps;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptEvent.SessionFacts;
import dev.praxis.core.transcript.telling.ContentText;
import dev.praxis.core.transcript.telling.Records;
import dev.praxis.core.transcript.telling.SessionNotes;
import dev.praxis.core.transcript.telling.Step;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Reads the entries of one file. Ids of entries are short, and unique in their session only.
final class EntryReader implements Records.Reader {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Consumer<TranscriptEvent> events;
  private final SessionNotes notes = new SessionNotes();
  private final Messages messages = new Messages(notes);
  private String id;
  private String parent = "";

  /// @param stem name of the file without its extension
  EntryReader(String stem, Consumer<TranscriptEvent> events) {
    this.events = events;
    var matcher = ID.matcher(stem);
    id = matcher.find() ? matcher.group() : "";
  }

  @Override
  public void read(long line, JsonNode record) {
    var own = record.path("id").asText("");
    var step =
        new Step(
            line,
            Timestamps.of(record.path("timestamp")),
            own.isEmpty() ? "" : id + "/" + own,
            events);
    var type = record.path("type").asText("");
    switch (type) {
      case "session" -> head(record);
      case "message" -> messages.read(step, record.path("message"));
      case "compaction", "branch_summary" ->
          step.saidUnlessBlank(EventKind.COMPACTION, record.path("summary").asText(""));
      case "custom_message" ->
          step.saidUnlessBlank(EventKind.HARNESS_NOTE, ContentText.of(record.path("content")));
      case "model_change" ->
          step.said(
              EventKind.SYSTEM_NOTE, "Model changed to " + record.path("modelId").asText("?"));
      case "session_info" -> notes.titled(record.path("name").asText(""));
      case "custom" -> step.other("custom/" + record.path("customType").asText(""));
      default -> {} // counted by its type
    }
    if (step.toldNothing()) {
      step.other(type.isEmpty() ? "untyped" : type);
    }
  }

  @Override
  public void end(long line) {
    events.accept(
        new SessionFacts(
            line, "", id, id, parent, parent.isEmpty() ? "" : "fork", notes.facts("")));
  }

  /// A session that continues another names its file.
  private void head(JsonNode record) {
    id = record.path("id").asText(id);
    notes.workedIn(record.path("cwd").asText(""));
    var from = ID.matcher(record.path("parentSession").asText(""));
    parent = from.find() ? from.group() : "";
  }
}
