package dev.praxis.core.transcript.whoandwhen;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.transcript.Sample;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptFormat;
import dev.praxis.core.transcript.conversation.ListReading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;

/// A trace of Who&When: an object with the `history` of several agents, and which of them made the
/// decisive mistake, at which message, and why.
public final class WhoAndWhenFormat implements TranscriptFormat {
  @Override
  public String name() {
    return "who-and-when";
  }

  @Override
  public int version() {
    return 1;
  }

  /// The annotation may stand behind a history longer than the sample.
  @Override
  public boolean recognises(Sample sample) {
    var document = sample.document();
    boolean annotated =
        document.has("mistake_agent")
            || document.has("mistake_step")
            || (document.has("ground_truth") && document.has("question"));
    return annotated
        ? document.path("history").isArray() || !sample.whole()
        : !sample.whole() && isTalk(document.path("history").path(0));
  }

  private static boolean isTalk(JsonNode message) {
    return message.has("content")
        && message.has("role")
        && (message.has("name") || message.path("role").asText("").equals("human"))
        && !message.has("agent");
  }

  @Override
  public Counts read(Path file, InputStream bytes, Consumer<TranscriptEvent> events)
      throws IOException {
    return ListReading.read("history", bytes, events, tell -> new AnnotatedReader(file, tell));
  }
}
