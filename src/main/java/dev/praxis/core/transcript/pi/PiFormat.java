package dev.praxis.core.transcript.pi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.transcript.FileNames;
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

/// Sessions of Pi and OpenClaw: a head, then a tree of entries, one on each line.
public final class PiFormat implements TranscriptFormat {
  @Override
  public String name() {
    return "pi";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean recognises(Sample sample) {
    return sample.records().stream().anyMatch(record -> isHead(record) || isMessage(record));
  }

  @Override
  public Counts read(Path file, InputStream bytes, Consumer<TranscriptEvent> events)
      throws IOException {
    var records = new Records(events, told -> new EntryReader(FileNames.stem(file), told));
    var counts = new JsonLines(new JsonTree(JsonTree.Fields.ALL), records).read(bytes);
    records.end();
    return counts;
  }

  private static boolean isHead(JsonNode record) {
    return record.path("type").asText("").equals("session")
        && record.path("id").isTextual()
        && record.path("cwd").isTextual()
        && (record.path("version").isNumber() || record.path("timestamp").isTextual());
  }

  private static boolean isMessage(JsonNode record) {
    return record.path("type").asText("").equals("message")
        && record.has("parentId")
        && record.path("id").isTextual()
        && record.path("message").path("role").isTextual();
  }
}
