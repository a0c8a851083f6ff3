package dev.praxis.core.transcript.chat;

import dev.praxis.core.transcript.Sample;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Messages in the shapes of OpenAI or Anthropic: one list, an object with `messages`, a list of
/// either, or one of them on each line.
public final class MessageListFormat implements TranscriptFormat {
  @Override
  public String name() {
    return "messages";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean recognises(Sample sample) {
    return Shapes.holds(sample, value -> Shapes.isMessage(value) || Shapes.isConversation(value));
  }

  @Override
  public Counts read(Path file, InputStream bytes, Consumer<TranscriptEvent> events)
      throws IOException {
    return ChatFile.read(file, bytes, events);
  }
}
