package dev.praxis.core.transcript.chat;

import dev.praxis.core.transcript.FileNames;
import dev.praxis.core.transcript.JsonElements;
import dev.praxis.core.transcript.JsonLines;
import dev.praxis.core.transcript.JsonTree;
import dev.praxis.core.transcript.Sample;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptFormat.Counts;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Reads a file of conversations, be it one document or a value on each line.
final class ChatFile {
  private static final int LOOKED_AT = 64 << 10;

  private ChatFile() {}

  static Counts read(Path file, InputStream bytes, Consumer<TranscriptEvent> events)
      throws IOException {
    var reader = new ChatReader(FileNames.stem(file), events);
    var buffered = new BufferedInputStream(bytes, LOOKED_AT);
    var counts =
        file.toString().endsWith(".jsonl") || areLines(buffered)
            ? new JsonLines(new JsonTree(JsonTree.Fields.ALL), reader).read(buffered)
            : new JsonElements("messages", reader, reader).read(buffered);
    reader.end();
    return counts;
  }

  /// Where the name does not say so: a line that is not yet written to its end looks like a
  /// document.
  private static boolean areLines(BufferedInputStream bytes) throws IOException {
    bytes.mark(LOOKED_AT);
    var start = bytes.readNBytes(LOOKED_AT);
    bytes.reset();
    var text = new String(start, StandardCharsets.UTF_8).replace("\0", "");
    return Shapes.areLines(
        new Sample(text.startsWith("\uFEFF") ? text.substring(1) : text, start.length < LOOKED_AT));
  }
}
