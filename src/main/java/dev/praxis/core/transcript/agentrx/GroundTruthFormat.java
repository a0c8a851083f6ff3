package dev.praxis.core.transcript.agentrx;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.Voice;
import dev.praxis.core.transcript.Lines;
import dev.praxis.core.transcript.Sample;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptEvent.Labelled.Tag;
import dev.praxis.core.transcript.TranscriptFormat;
import dev.praxis.core.transcript.conversation.Report;
import dev.praxis.core.transcript.conversation.TagName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Ground truth of AgentRx: a list of trajectories, named, with the failures that people found in
/// each, the step of each, and which of them was the root of all.
public final class GroundTruthFormat implements TranscriptFormat {
  private static final int BASIS = 200;

  @Override
  public String name() {
    return "agentrx-ground-truth";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean recognises(Sample sample) {
    var document = sample.document();
    return isAnnotated(document) || isAnnotated(document.path(0));
  }

  private static boolean isAnnotated(JsonNode value) {
    return value.has("trajectory_id")
        && (value.path("failures").isArray() || value.has("root_cause"));
  }

  @Override
  public Counts read(Path file, InputStream bytes, Consumer<TranscriptEvent> events)
      throws IOException {
    return Report.read(
        bytes,
        events,
        "annotation",
        (document, report) -> {
          for (var value : document.isArray() ? document : List.of(document)) {
            if (isAnnotated(value)) {
              trajectory(value, report);
            } else {
              report.other();
            }
          }
        });
  }

  private static void trajectory(JsonNode value, Report report) {
    var tags = new ArrayList<Tag>();
    for (var failure : value.path("failures")) {
      var tag = TagName.of(failure.path("failure_category").asText(""));
      if (!tag.isEmpty()) {
        tags.add(new Tag(tag, record(failure), reason(failure, value.path("root_cause"))));
      }
    }
    var summary = Lines.first(value.path("failure_summary").asText(""), BASIS);
    report.says(
        value.path("trajectory_id").asText(""),
        Voice.LABEL,
        Outcome.FAILURE,
        "annotated in AgentRx" + (summary.isEmpty() ? "" : ": " + summary),
        tags);
  }

  /// Steps are numbered from 1, the system prompt counts.
  private static @Nullable Integer record(JsonNode failure) {
    var number = failure.path("step_number").asText("").strip();
    return number.matches("[1-9]\\d{0,6}") ? Integer.valueOf(number) - 1 : null;
  }

  private static String reason(JsonNode failure, JsonNode root) {
    var reason =
        failure.path("failed_agent").asText("agent")
            + ": "
            + failure.path("step_reason").asText("");
    boolean isRoot =
        root.hasNonNull("failure_id") && root.path("failure_id").equals(failure.path("failure_id"));
    return isRoot
        ? reason + "\nRoot cause: " + root.path("reason_for_root_cause").asText("")
        : reason;
  }
}
