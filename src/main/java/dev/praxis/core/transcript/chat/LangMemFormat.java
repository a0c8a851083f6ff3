package dev.praxis.core.transcript.chat;

import dev.praxis.core.transcript.Sample;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Trajectories as LangMem takes them: conversations with feedback, as pairs or as objects, in one
/// list or one on each line.
public final class LangMemFormat implements TranscriptFormat {
  @Override
  public String name() {
    return "langmem";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean recognises(Sample sample) {
    return Shapes.holds(sample, Shapes::isJudged);
  }

  @Override
  public Counts read(Path file, InputStream bytes, Consumer<TranscriptEvent> events)
      throws IOException {
    return ChatFile.read(file, bytes, events);
  }
}
