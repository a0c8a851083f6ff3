package dev.praxis.core.transcript.taubench;

import dev.praxis.core.transcript.FileNames;
import dev.praxis.core.transcript.Sample;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptFormat;
import dev.praxis.core.transcript.conversation.ListReading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.Consumer;

/// Results of tau-bench: a JSON list of episodes, each one session, with the messages of the agent
/// and a simulated customer and the reward a check gave for what came of it.
public final class TauBenchFormat implements TranscriptFormat {
  @Override
  public String name() {
    return "tau-bench";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean recognises(Sample sample) {
    var first = sample.document().path(0);
    return first.has("task_id")
        && (first.path("traj").isArray() || (first.has("reward") && first.has("info")));
  }

  /// The records of a file are its messages, and what is said of each episode.
  @Override
  public Counts read(Path file, InputStream bytes, Consumer<TranscriptEvent> events)
      throws IOException {
    var readers = new ArrayList<EpisodeReader>(1);
    ListReading.read(
        "",
        bytes,
        events,
        tell -> {
          readers.add(new EpisodeReader(FileNames.stem(file), tell));
          return readers.getFirst();
        });
    return new Counts(0, readers.getFirst().records(), 0);
  }
}
