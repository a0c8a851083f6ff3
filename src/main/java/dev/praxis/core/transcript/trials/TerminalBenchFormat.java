package dev.praxis.core.transcript.trials;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.transcript.Sample;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptFormat;
import dev.praxis.core.transcript.conversation.ListReading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Results of Terminal-Bench: one trial, or an object with the `results` of many.
public final class TerminalBenchFormat implements TranscriptFormat {
  @Override
  public String name() {
    return "terminal-bench";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean recognises(Sample sample) {
    var document = sample.document();
    return isTrial(document) || isTrial(document.path("results").path(0));
  }

  static boolean isTrial(JsonNode result) {
    return result.has("is_resolved")
        && (result.has("task_id") || result.has("trial_name"))
        && (result.has("failure_mode") || result.has("parser_results"));
  }

  @Override
  public Counts read(Path file, InputStream bytes, Consumer<TranscriptEvent> events)
      throws IOException {
    return ListReading.read("results", bytes, events, TrialReader::new);
  }
}
