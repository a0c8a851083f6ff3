package dev.praxis.core.transcript.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.Voice;
import dev.praxis.core.transcript.JsonDocument;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptEvent.Annotates;
import dev.praxis.core.transcript.TranscriptEvent.Labelled;
import dev.praxis.core.transcript.TranscriptEvent.Labelled.Tag;
import dev.praxis.core.transcript.TranscriptEvent.Other;
import dev.praxis.core.transcript.TranscriptEvent.Unreadable;
import dev.praxis.core.transcript.TranscriptFormat.Counts;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A document that holds no session, but says how sessions of other files ended.
public final class Report {
  private final Consumer<TranscriptEvent> events;
  private final String type;
  private long records;

  private Report(Consumer<TranscriptEvent> events, String type) {
    this.events = events;
    this.type = type;
  }

  /// Reads the whole document.
  ///
  /// @param type of its records, to count them by
  /// @param tells what the document says
  public static Counts read(
      InputStream bytes,
      Consumer<TranscriptEvent> events,
      String type,
      BiConsumer<JsonNode, Report> tells)
      throws IOException {
    var report = new Report(events, type);
    try {
      tells.accept(JsonDocument.read(bytes), report);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      events.accept(new Unreadable(line, "the file " + JsonDocument.inPlainWords(e), ""));
    }
    return new Counts(0, report.records, 0);
  }

  /// One record that tells nothing of any session.
  public void other() {
    records++;
    events.accept(new Other(records, type));
  }

  /// One record about one session.
  ///
  /// @param task of the session; empty for the one that lies beside the file or below
  /// @param tags point at records of the session, 0-based
  public void says(
      String task, Voice voice, @Nullable Outcome outcome, String basis, List<Tag> tags) {
    other();
    events.accept(
        new Annotates(records, task, new Labelled(records, outcome, voice, basis, tags, null)));
  }
}
