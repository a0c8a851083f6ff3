package dev.praxis.core.transcript.gemini;

import dev.praxis.core.transcript.JsonLines;
import dev.praxis.core.transcript.JsonTree;
import dev.praxis.core.transcript.Sample;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptFormat;
import dev.praxis.core.transcript.telling.Records;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Recordings of later versions of Gemini CLI: a header, then each message on a line, again
/// whenever there is more of it.
public final class GeminiLinesFormat implements TranscriptFormat {
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
    return sample.startsWithObjectOnOneLine()
        && sample.records().stream()
            .anyMatch(record ->
                (GeminiChatFormat.isHeader(record) && record.path("messages").isEmpty())
                    || GeminiChatFormat.isMessage(record));
  }

  @Override
  public Counts read(Path file, InputStream bytes, Consumer<TranscriptEvent> events)
      throws IOException {
    var chat = new Chat(file);
    var records = new Records(events, told -> new ChatReader(chat, told));
    var counts = new JsonLines(new JsonTree(JsonTree.Fields.ALL), records).read(bytes);
    records.end();
    return counts;
  }
}
