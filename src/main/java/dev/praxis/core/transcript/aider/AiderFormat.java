package dev.praxis.core.transcript.aider;

import dev.praxis.core.transcript.Sample;
import dev.praxis.core.transcript.TextLines;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// `.aider.chat.history.md`: each chat of Aider becomes one session. Its times have no zone and are
/// taken as UTC.
public final class AiderFormat implements TranscriptFormat {
  static final Pattern START =
      Pattern.compile("# aider chat started at (\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d)\\s*");
  private static final Pattern STARTS_SOMEWHERE =
      Pattern.compile("^" + START.pattern() + "$", Pattern.MULTILINE);

  @Override
  public String name() {
    return "aider";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean growsByWholeSteps() {
    return false;
  }

  @Override
  public boolean recognises(Sample sample) {
    return STARTS_SOMEWHERE.matcher(sample.start()).find();
  }

  @Override
  public Counts read(Path file, InputStream bytes, Consumer<TranscriptEvent> events)
      throws IOException {
    var history = new HistoryReader(events);
    var counts = new TextLines(history).read(bytes);
    history.end();
    return counts;
  }
}
