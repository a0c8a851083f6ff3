package dev.praxis.core.transcript.atif;

import dev.praxis.core.transcript.FileNames;
import dev.praxis.core.transcript.Sample;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptFormat;
import dev.praxis.core.transcript.conversation.ListReading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;

/// The Agent Trajectory Interchange Format 1.x: an object with `schema_version`, `agent` and
/// `steps`.
public final class AtifFormat implements TranscriptFormat {
  private static final String VERSION = "ATIF-";

  @Override
  public String name() {
    return "atif";
  }

  @Override
  public int version() {
    return 1;
  }

  /// The version may stand behind steps longer than the sample.
  @Override
  public boolean recognises(Sample sample) {
    var document = sample.document();
    var first = document.path("steps").path(0);
    return document.path("schema_version").asText("").startsWith(VERSION)
        || (!sample.whole() && first.has("step_id") && first.has("source") && first.has("message"));
  }

  @Override
  public Counts read(Path file, InputStream bytes, Consumer<TranscriptEvent> events)
      throws IOException {
    return ListReading.read(
        "steps", bytes, events, tell -> new AtifReader(FileNames.stem(file), tell));
  }
}
