package dev.praxis.core.transcript.opencode;

import dev.praxis.core.transcript.JsonElements;
import dev.praxis.core.transcript.Sample;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptFormat;
import dev.praxis.core.transcript.telling.Records;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;

/// What `opencode export` writes: one object with the session and its messages, each of parts.
public final class OpenCodeFormat implements TranscriptFormat {
  @Override
  public String name() {
    return "opencode";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean recognises(Sample sample) {
    var export = sample.document();
    var first = export.path("messages").path(0);
    boolean messages = first.path("info").isObject() && first.has("parts");
    boolean session =
        export.path("info").path("id").asText("").startsWith("ses_")
            && export.path("messages").isArray();
    return session || messages;
  }

  @Override
  public Counts read(Path file, InputStream bytes, Consumer<TranscriptEvent> events)
      throws IOException {
    var session = new SessionInfo();
    var records = new Records(events, told -> new MessageReader(session, told));
    var counts = new JsonElements("messages", records, session).read(bytes);
    records.end();
    return counts;
  }
}
