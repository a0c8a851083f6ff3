package dev.praxis.core.transcript.minisweagent;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.transcript.Sample;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptFormat;
import dev.praxis.core.transcript.conversation.ListReading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// A trajectory of mini-swe-agent: an object with `messages` and `info`, or, as its first versions
/// wrote it, a bare list of messages whose results begin with `<returncode>`.
public final class MiniSweAgentFormat implements TranscriptFormat {
  private static final String NAME = "mini-swe-agent";
  private static final List<String> OF_INFO =
      List.of("mini_version", "exit_status", "submission", "model_stats");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean recognises(Sample sample) {
    var document = sample.document();
    return document.isArray() ? isBareList(document) : isTrajectory(sample, document);
  }

  private static boolean isTrajectory(Sample sample, JsonNode document) {
    if (document.path("trajectory_format").asText("").startsWith(NAME)) {
      return true;
    }
    var info = document.path("info");
    boolean ofAnotherKind = document.has("trajectory") || document.has("history");
    return !ofAnotherKind
        && (document.path("messages").isArray() || !sample.whole())
        && (info.has("mini_version")
            || OF_INFO.stream().filter(info::has).count() >= 2
            || hasResult(document.path("messages")));
  }

  private static boolean isBareList(JsonNode list) {
    return list.path(0).has("role") && list.path(0).path("content").isTextual() && hasResult(list);
  }

  private static boolean hasResult(JsonNode messages) {
    for (var message : messages) {
      if (MiniMessages.isResult(message.path("content").asText(""))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Counts read(Path file, InputStream bytes, Consumer<TranscriptEvent> events)
      throws IOException {
    return ListReading.read("messages", bytes, events, tell -> new TrajectoryReader(file, tell));
  }
}
