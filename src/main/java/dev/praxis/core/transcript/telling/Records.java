package dev.praxis.core.transcript.telling;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.transcript.JsonLines;
import dev.praxis.core.transcript.TranscriptEvent;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/// Hands the records of a file to the reader that knows them, and sees to it that each is told or
/// counted.
public final class Records implements JsonLines.Values {
  private final Consumer<TranscriptEvent> events;
  private final Reader reader;
  private long line = 1;
  private boolean told;

  /// Reads the objects of one file, in their order.
  public interface Reader {
    void read(long line, JsonNode record);

    /// Whether the record read last is told later, when more is known.
    default boolean keepsBack() {
      return false;
    }

    /// What the file tells as a whole, once all of it is read.
    ///
    /// @param line of the last record
    void end(long line);
  }

  /// @param reader makes one that tells what it reads to whom it is given
  public Records(
      Consumer<TranscriptEvent> events, Function<Consumer<TranscriptEvent>, Reader> reader) {
    this.events = events;
    this.reader = reader.apply(this::tell);
  }

  @Override
  public void value(long recordLine, JsonNode record) {
    line = recordLine;
    told = false;
    if (!record.isObject()) {
      other("value/" + record.getNodeType().name().toLowerCase(Locale.ROOT));
      return;
    }
    reader.read(line, record);
    if (!told && !reader.keepsBack()) {
      var type = record.path("type").asText("");
      other(type.isEmpty() ? "untyped" : type);
    }
  }

  @Override
  public void unreadable(long badLine, String reason, String excerpt) {
    line = badLine;
    events.accept(new TranscriptEvent.Unreadable(line, reason, excerpt));
  }

  /// The file is read to its end.
  public void end() {
    reader.end(line);
  }

  private void other(String type) {
    events.accept(new TranscriptEvent.Other(line, type));
  }

  private void tell(TranscriptEvent event) {
    told |=
        event instanceof TranscriptEvent.Said
            || event instanceof TranscriptEvent.ToolCalled
            || event instanceof TranscriptEvent.ToolAnswered
            || event instanceof TranscriptEvent.Other;
    events.accept(event);
  }
}
