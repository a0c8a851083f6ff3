package dev.praxis.core.transcript.labelled;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.Split;
import dev.praxis.core.transcript.FileNames;
import dev.praxis.core.transcript.JsonDocument;
import dev.praxis.core.transcript.JsonFields;
import dev.praxis.core.transcript.Sample;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptEvent.Unreadable;
import dev.praxis.core.transcript.TranscriptFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;

/// One JSON object with the lists `train` and `held_out`; each trace in them has an `outcome`, most
/// have a `tag`, some `id`, `at`, `project`, `messages` and `comment`. A trace becomes one session.
public final class LabelledTracesFormat implements TranscriptFormat {
  private static final String TRAIN = "train";
  private static final String HELD_OUT = "held_out";

  @Override
  public String name() {
    return "labelled-traces";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean recognises(Sample sample) {
    var fields = JsonFields.ofObject(sample.start());
    return ("[".equals(fields.get(TRAIN)) || "[".equals(fields.get(HELD_OUT)))
        && sample.start().contains("\"outcome\"");
  }

  @Override
  public Counts read(Path file, InputStream bytes, Consumer<TranscriptEvent> events)
      throws IOException {
    JsonNode document;
    try {
      document = JsonDocument.read(bytes);
    } catch (JsonProcessingException e) {
      events.accept(
          new Unreadable(
              e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
              "the file " + JsonDocument.inPlainWords(e),
              ""));
      return new Counts(0, 0, 0);
    }
    var traces = new TraceReader(FileNames.stem(file), events);
    document.path(TRAIN).forEach(trace -> traces.read(trace, Split.TRAIN));
    document.path(HELD_OUT).forEach(trace -> traces.read(trace, Split.HELD_OUT));
    return new Counts(0, traces.read(), 0);
  }
}
