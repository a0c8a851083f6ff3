package dev.praxis.core.transcript.gemini;

import dev.praxis.core.transcript.FileNames;
import dev.praxis.core.transcript.JsonElements;
import dev.praxis.core.transcript.Sample;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptFormat;
import dev.praxis.core.transcript.telling.Records;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;

/// What Gemini CLI sends to its API, as `/chat save` and its exports keep it: a list of turns of
/// `user` and `model`, each of parts.
public final class GeminiHistoryFormat implements TranscriptFormat {
  @Override
  public String name() {
    return GeminiChatFormat.NAME;
  }

  @Override
  public int version() {
    return GeminiChatFormat.VERSION;
  }

  @Override
  public boolean recognises(Sample sample) {
    var document = sample.document();
    var first = document.isArray() ? document.path(0) : document.path("history").path(0);
    var role = first.path("role").asText("");
    return first.path("parts").isArray() && (role.equals("user") || role.equals("model"));
  }

  @Override
  public Counts read(Path file, InputStream bytes, Consumer<TranscriptEvent> events)
      throws IOException {
    var records = new Records(events, told -> new Turns(FileNames.stem(file), told));
    var counts = new JsonElements("history", records, JsonElements.Header.NONE).read(bytes);
    records.end();
    return counts;
  }
}
