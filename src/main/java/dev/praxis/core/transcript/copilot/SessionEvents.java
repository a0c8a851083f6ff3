package dev.praxis.core.transcript.copilot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.Tokens;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptEvent.SessionTotals;
import dev.praxis.core.transcript.telling.Amounts;
import dev.praxis.core.transcript.telling.SessionNotes;
import dev.praxis.core.transcript.telling.Step;
import java.util.function.Consumer;

/// Reads what the program says of the session. A session that was resumed was shut down as often as
/// it was started, with the totals of that run each time.
final class SessionEvents {
  private final SessionNotes notes;
  private final Consumer<TranscriptEvent> events;
  private Tokens totals = Tokens.NONE;

  SessionEvents(SessionNotes notes, Consumer<TranscriptEvent> events) {
    this.notes = notes;
    this.events = events;
  }

  void read(Step step, String type, JsonNode data) {
    switch (type) {
      case "session.start", "session.resume" -> {
        var context = data.path("context");
        notes.workedIn(context.path("cwd").asText(""));
        notes.onBranch(context.path("branch").asText(""));
        notes.madeBy(data.path("copilotVersion").asText(""));
        notes.answeredBy(data.path("selectedModel").asText(""));
      }
      case "session.model_change" ->
          step.said(EventKind.SYSTEM_NOTE, "Model changed to " + data.path("newModel").asText("?"));
      case "session.title_changed" -> notes.titled(data.path("title").asText(""));
      case "session.info", "session.warning", "session.error" ->
          step.saidUnlessBlank(EventKind.SYSTEM_NOTE, data.path("message").asText(""));
      case "session.compaction_complete" -> {
        var summary = data.path("summaryContent").asText("");
        step.said(EventKind.COMPACTION, summary.isBlank() ? "Conversation compacted" : summary);
      }
      case "session.shutdown" -> shutdown(step, data);
      default -> {} // counted by its type
    }
  }

  private void shutdown(Step step, JsonNode data) {
    for (var model : data.path("modelMetrics")) {
      totals = totals.plus(used(model.path("usage")));
    }
    if (!totals.equals(Tokens.NONE)) {
      events.accept(new SessionTotals(step.line(), totals, null, null));
    }
  }

  /// What came from the cache is a part of the input.
  private static Tokens used(JsonNode usage) {
    long in = Amounts.count(usage.path("inputTokens"));
    long cached = Math.min(in, Amounts.count(usage.path("cacheReadTokens")));
    return new Tokens(
        in - cached,
        Amounts.count(usage.path("outputTokens")),
        cached,
        Math.min(in - cached, Amounts.count(usage.path("cacheWriteTokens"))));
  }
}
