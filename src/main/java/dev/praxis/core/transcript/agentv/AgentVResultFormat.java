package dev.praxis.core.transcript.agentv;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.Voice;
import dev.praxis.core.transcript.Lines;
import dev.praxis.core.transcript.Sample;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptFormat;
import dev.praxis.core.transcript.conversation.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// How AgentV graded the transcript that lies beside: `grading.json` with the score and its parts,
/// or `result.json` with the verdict alone.
public final class AgentVResultFormat implements TranscriptFormat {
  private static final int REASON = 200;

  @Override
  public String name() {
    return "agentv-result";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean recognises(Sample sample) {
    var document = sample.document();
    boolean judged = document.has("verdict") || document.has("status") || document.has("pass");
    boolean graded =
        document.has("score")
            && (document.has("component_results") || document.has("assertion_results"));
    return judged && (graded || document.has("execution_status"));
  }

  @Override
  public Counts read(Path file, InputStream bytes, Consumer<TranscriptEvent> events)
      throws IOException {
    return Report.read(
        bytes,
        events,
        "grading",
        (document, report) -> {
          var outcome = outcome(document);
          if (outcome == null) {
            report.other();
          } else {
            report.says("", Voice.CHECK, outcome, basis(document), List.of());
          }
        });
  }

  private static @Nullable Outcome outcome(JsonNode document) {
    if (document.path("pass").isBoolean()) {
      return document.path("pass").booleanValue() ? Outcome.SUCCESS : Outcome.FAILURE;
    }
    return switch (document.path("verdict").asText(document.path("status").asText(""))) {
      case "pass", "passed", "success" -> Outcome.SUCCESS;
      case "borderline", "partial" -> Outcome.PARTIAL;
      case "fail", "failed", "failure" -> Outcome.FAILURE;
      default -> null;
    };
  }

  private static String basis(JsonNode document) {
    var score = document.path("score");
    var basis = score.isNumber() ? "score " + score.asText() + " of AgentV" : "verdict of AgentV";
    var reason = Lines.first(document.path("reason").asText(""), REASON);
    return reason.isEmpty() ? basis : basis + ": " + reason;
  }
}
