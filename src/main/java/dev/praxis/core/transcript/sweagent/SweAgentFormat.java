package dev.praxis.core.transcript.sweagent;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.transcript.FileNames;
import dev.praxis.core.transcript.Sample;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptFormat;
import dev.praxis.core.transcript.conversation.ListReading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;

/// A trajectory of SWE-agent: an object whose `history` holds the messages, and whose `trajectory`
/// holds what was done and seen.
public final class SweAgentFormat implements TranscriptFormat {
  @Override
  public String name() {
    return "swe-agent";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean recognises(Sample sample) {
    var document = sample.document();
    return isDone(document.path("trajectory").path(0)) || isSaid(document.path("history").path(0));
  }

  private static boolean isDone(JsonNode step) {
    return step.has("action") && (step.has("observation") || step.has("response"));
  }

  private static boolean isSaid(JsonNode message) {
    return message.has("role")
        && (message.has("agent") || message.has("message_type") || message.has("is_demo"));
  }

  @Override
  public Counts read(Path file, InputStream bytes, Consumer<TranscriptEvent> events)
      throws IOException {
    return ListReading.read(
        "history", bytes, events, tell -> new HistoryReader(FileNames.stem(file), tell));
  }
}
