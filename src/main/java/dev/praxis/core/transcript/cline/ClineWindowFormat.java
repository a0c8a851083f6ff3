package dev.praxis.core.transcript.cline;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.transcript.JsonElements;
import dev.praxis.core.transcript.Sample;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptFormat;
import dev.praxis.core.transcript.telling.Records;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;

/// `ui_messages.json` of Cline and Roo: what their window said and asked.
public final class ClineWindowFormat implements TranscriptFormat {
  @Override
  public String name() {
    return ClineApiFormat.NAME;
  }

  @Override
  public int version() {
    return ClineApiFormat.VERSION;
  }

  @Override
  public boolean recognises(Sample sample) {
    var first = sample.document().path(0);
    return first.path("ts").isNumber() && (isKind(first, "say") || isKind(first, "ask"));
  }

  @Override
  public Counts read(Path file, InputStream bytes, Consumer<TranscriptEvent> events)
      throws IOException {
    var task = new TaskSession(file, events);
    var records = new Records(events, told -> new WindowReader(task, told));
    var counts = new JsonElements("messages", records, JsonElements.Header.NONE).read(bytes);
    records.end();
    return counts;
  }

  private static boolean isKind(JsonNode message, String type) {
    return message.path("type").asText("").equals(type) && message.path(type).isTextual();
  }
}
