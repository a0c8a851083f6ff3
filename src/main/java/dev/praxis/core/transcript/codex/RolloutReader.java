package dev.praxis.core.transcript.codex;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.transcript.Timestamps;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.telling.Records;
import dev.praxis.core.transcript.telling.SessionNotes;
import dev.praxis.core.transcript.telling.Step;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads the records of one rollout.
final class RolloutReader implements Records.Reader {
  private final Consumer<TranscriptEvent> events;
  private final SessionNotes notes = new SessionNotes();
  private final Copies copies = new Copies();
  private final Prompts prompts = new Prompts(notes, copies);
  private final ToolOutputs outputs = new ToolOutputs();
  private final Items items = new Items(prompts, copies, outputs, notes);
  private final Header header;
  private final Happenings happenings;
  private @Nullable Instant start; // of the old layout, whose items have no times

  /// @param stem name of the file without its extension
  RolloutReader(String stem, Consumer<TranscriptEvent> events) {
    this.events = events;
    header = new Header(stem, notes);
    happenings = new Happenings(prompts, copies, outputs, header, notes);
  }

  @Override
  public void read(long line, JsonNode record) {
    var payload = record.path("payload");
    if (payload.isObject()) {
      record(line, record, payload);
    } else {
      bare(line, record);
    }
  }

  @Override
  public boolean keepsBack() {
    return prompts.areWaiting();
  }

  @Override
  public void end(long line) {
    prompts.end();
    events.accept(header.facts(line));
  }

  private void record(long line, JsonNode record, JsonNode payload) {
    var type = record.path("type").asText("");
    var step = step(line, record, payload);
    switch (type) {
      case "session_meta" -> {
        header.read(payload);
        step.other(type);
      }
      case "turn_context" -> {
        notes.workedIn(payload.path("cwd").asText(""));
        notes.answeredBy(payload.path("model").asText(""));
        step.other(type);
      }
      case "response_item" -> items.read(step, payload, header.isSubagent());
      case "event_msg" -> happenings.read(step, payload);
      case "compacted" -> {
        prompts.nothingFollows();
        happenings.compacted();
        var summary = payload.path("message").asText("");
        step.said(EventKind.COMPACTION, summary.isBlank() ? "Conversation compacted" : summary);
      }
      default -> step.other(type.isEmpty() ? "untyped" : type);
    }
  }

  private void bare(long line, JsonNode record) {
    var step = step(line, record, record);
    if (record.has("record_type")) {
      step.other("record_type/" + record.path("record_type").asText(""));
    } else if (record.has("type")) {
      items.read(step, record, false);
    } else {
      header.read(record);
      start = Timestamps.of(record.path("timestamp"));
      step.other("header");
    }
  }

  /// Most records have no id: the session, the time and the call make one. In the old layout, the
  /// place in the file does.
  private Step step(long line, JsonNode record, JsonNode payload) {
    var timestamp = record.path("timestamp").asText("");
    var at = Timestamps.of(record.path("timestamp"));
    if (at == null && record.has("type") && start != null) {
      at = start;
      start = null;
    }
    var place = timestamp.isEmpty() ? String.valueOf(line) : timestamp;
    boolean nameless = timestamp.isEmpty() && header.id().isEmpty();
    var own = payload.path("call_id").asText(payload.path("id").asText(""));
    return new Step(line, at, nameless ? "" : header.id() + "/" + place + "/" + own, events);
  }
}
