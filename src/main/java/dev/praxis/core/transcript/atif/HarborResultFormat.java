package dev.praxis.core.transcript.atif;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.Voice;
import dev.praxis.core.transcript.Lines;
import dev.praxis.core.transcript.Sample;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptFormat;
import dev.praxis.core.transcript.conversation.Report;
import dev.praxis.core.transcript.conversation.Reward;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// The result of one trial of Harbor, which lies in the folder above its trajectory.
public final class HarborResultFormat implements TranscriptFormat {
  private static final int BASIS = 200;

  @Override
  public String name() {
    return "harbor-result";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean recognises(Sample sample) {
    var document = sample.document();
    return document.has("verifier_result")
        && (document.has("trial_name")
            || document.has("task_name")
            || document.has("agent_info")
            || document.has("exception_info")
            || document.path("verifier_result").has("rewards"));
  }

  @Override
  public Counts read(Path file, InputStream bytes, Consumer<TranscriptEvent> events)
      throws IOException {
    return Report.read(
        bytes,
        events,
        "result",
        (document, report) -> {
          var reward = reward(document.path("verifier_result"));
          var exception = exception(document.path("exception_info"));
          if (reward.isNumber() || !exception.isEmpty()) {
            var basis = "reward " + reward.asText("missing") + " of Harbor" + exception;
            report.says("", Voice.CHECK, Reward.outcome(reward), basis, List.of());
          } else {
            report.other();
          }
        });
  }

  private static JsonNode reward(JsonNode verifier) {
    var rewards = verifier.path("rewards");
    return rewards.has("reward") ? rewards.path("reward") : verifier.path("reward");
  }

  private static String exception(JsonNode info) {
    var type = info.path("exception_type").asText(info.asText(""));
    return type.isBlank() || info.isNull() ? "" : ", stopped by " + Lines.first(type, BASIS);
  }
}
