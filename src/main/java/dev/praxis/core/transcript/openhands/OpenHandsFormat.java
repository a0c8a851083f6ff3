package dev.praxis.core.transcript.openhands;

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

/// `output.jsonl` of OpenHands: each run becomes one session.
public final class OpenHandsFormat implements TranscriptFormat {
  @Override
  public String name() {
    return "openhands";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean recognises(Sample sample) {
    return sample.startsWithObjectOnOneLine()
        && sample.records().stream()
            .anyMatch(run ->
                run.has("instance_id")
                    && (run.path("history").isArray()
                        || (run.has("instruction") && run.has("test_result"))));
  }

  @Override
  public Counts read(Path file, InputStream bytes, Consumer<TranscriptEvent> events)
      throws IOException {
    var records = new Records(events, RunReader::new);
    var counts = new JsonLines(new JsonTree(JsonTree.Fields.ALL), records).read(bytes);
    records.end();
    return counts;
  }
}
