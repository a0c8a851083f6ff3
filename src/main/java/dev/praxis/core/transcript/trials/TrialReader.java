package dev.praxis.core.transcript.trials;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.Tokens;
import dev.praxis.core.session.Voice;
import dev.praxis.core.transcript.Timestamps;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptEvent.Labelled;
import dev.praxis.core.transcript.TranscriptEvent.Labelled.Tag;
import dev.praxis.core.transcript.TranscriptEvent.SessionTotals;
import dev.praxis.core.transcript.conversation.Conversation;
import dev.praxis.core.transcript.conversation.ListReading;
import dev.praxis.core.transcript.conversation.TagName;
import dev.praxis.core.transcript.telling.Amounts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads trials of Terminal-Bench, each into one session that tells the task and what the tests
/// found.
final class TrialReader implements ListReading.Reader {
  private static final String NOTHING_WENT_WRONG = "unset";

  private final Consumer<TranscriptEvent> events;
  private final ObjectNode single = JsonNodeFactory.instance.objectNode();

  TrialReader(Consumer<TranscriptEvent> events) {
    this.events = events;
  }

  @Override
  public void around(String field, JsonNode value) {
    single.set(field, value);
  }

  @Override
  public void end(long line) {
    if (TerminalBenchFormat.isTrial(single)) {
      read(line, single);
    }
  }

  @Override
  public void read(long line, JsonNode trial) {
    var task = trial.path("task_id").asText("");
    var name = trial.path("trial_name").asText(task);
    var conversation = new Conversation(line, name + "#" + line, events);
    var instruction = trial.path("instruction").asText("");
    conversation.notes().titled(task);
    conversation
        .step(line, Timestamps.of(trial.path("trial_started_at")))
        .saidUnlessBlank(EventKind.USER_MESSAGE, instruction);
    var judged = conversation.step(line, Timestamps.of(trial.path("trial_ended_at")));
    judged.said(EventKind.META, "Judged: " + basis(trial) + tests(trial.path("parser_results")));
    conversation.tell(
        new Labelled(line, outcome(trial), Voice.CHECK, basis(trial), tags(trial), null));
    conversation.tell(new SessionTotals(line, tokens(trial), null, duration(trial)));
    conversation.end(line, Conversation.Name.ofKey(name), "", task);
  }

  /// A trial may run out of time and yet be solved: the tests decide.
  private static @Nullable Outcome outcome(JsonNode trial) {
    var resolved = trial.path("is_resolved");
    return !resolved.isBoolean()
        ? Outcome.UNKNOWN
        : resolved.booleanValue() ? Outcome.SUCCESS : Outcome.FAILURE;
  }

  private static String basis(JsonNode trial) {
    var mode = trial.path("failure_mode").asText(NOTHING_WENT_WRONG);
    return "is_resolved %s of Terminal-Bench%s"
        .formatted(
            trial.path("is_resolved").asText("missing"),
            mode.equals(NOTHING_WENT_WRONG) ? "" : ", " + mode.replace('_', ' '));
  }

  private static List<Tag> tags(JsonNode trial) {
    var mode = trial.path("failure_mode").asText(NOTHING_WENT_WRONG);
    var tag = mode.equals(NOTHING_WENT_WRONG) ? "" : TagName.of(mode);
    return tag.isEmpty()
        ? List.of()
        : List.of(new Tag(tag, null, "failure mode of Terminal-Bench"));
  }

  private static String tests(JsonNode results) {
    var lines = new ArrayList<String>();
    results
        .properties()
        .forEach(test -> lines.add("\n" + test.getKey() + ": " + test.getValue().asText("")));
    return String.join("", lines);
  }

  private static @Nullable Tokens tokens(JsonNode trial) {
    var in = trial.path("total_input_tokens");
    var out = trial.path("total_output_tokens");
    return in.isNumber() || out.isNumber()
        ? new Tokens(Amounts.count(in), Amounts.count(out), 0, 0)
        : null;
  }

  private static @Nullable Duration duration(JsonNode trial) {
    for (var part : List.of("agent", "trial")) {
      var start = Timestamps.of(trial.path(part + "_started_at"));
      var end = Timestamps.of(trial.path(part + "_ended_at"));
      if (start != null && end != null && !end.isBefore(start)) {
        return Duration.between(start, end);
      }
    }
    return null;
  }
}
