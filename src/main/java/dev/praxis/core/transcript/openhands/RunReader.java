package dev.praxis.core.transcript.openhands;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.Voice;
import dev.praxis.core.transcript.Timestamps;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptEvent.Fact;
import dev.praxis.core.transcript.TranscriptEvent.InSession;
import dev.praxis.core.transcript.TranscriptEvent.Labelled;
import dev.praxis.core.transcript.TranscriptEvent.SessionFacts;
import dev.praxis.core.transcript.TranscriptEvent.SessionTotals;
import dev.praxis.core.transcript.telling.Amounts;
import dev.praxis.core.transcript.telling.Records;
import dev.praxis.core.transcript.telling.SessionNotes;
import dev.praxis.core.transcript.telling.Step;
import java.util.List;
import java.util.function.Consumer;

/// Reads runs. Times have no zone and are taken as UTC.
final class RunReader implements Records.Reader {
  private final Consumer<TranscriptEvent> events;

  RunReader(Consumer<TranscriptEvent> events) {
    this.events = events;
  }

  @Override
  public void read(long line, JsonNode run) {
    if (!run.has("instance_id") && !run.has("history")) {
      return; // counted by its type
    }
    var session = "run-" + line;
    var instance = run.path("instance_id").asText("");
    var notes = new SessionNotes();
    notes.answeredBy(run.path("metadata").path("llm_config").path("model").asText(""));
    notes.answeredBy(run.path("metadata").path("llm").path("model").asText(""));
    notes.titled(instance);
    events.accept(new InSession(line, session));
    history(line, run.path("history"), instance, notes);
    var last = new Step(line, null, "", events);
    var error = run.path("error");
    last.saidUnlessBlank(EventKind.SYSTEM_NOTE, error.isTextual() ? error.textValue() : "");
    totals(line, run.path("metrics"));
    label(line, run);
    if (run.path("history").isEmpty()) {
      last.said(EventKind.SYSTEM_NOTE, "The run has no history");
    }
    var facts = notes.facts(run.path("metadata").path("dataset").asText(""));
    facts.put(Fact.TASK, instance);
    events.accept(new SessionFacts(line, session, "", instance, "", "", facts));
  }

  @Override
  public void end(long line) {}

  /// Early versions put each action and its observation into a list of two.
  private void history(long line, JsonNode history, String instance, SessionNotes notes) {
    var first = new FirstGeneration(notes);
    var second = new SecondGeneration(notes);
    for (var entry : history) {
      for (var event : entry.isArray() ? entry : List.of(entry)) {
        var step =
            new Step(
                line, Timestamps.of(event.path("timestamp")), identity(instance, event), events);
        if (event.has("kind")) {
          second.read(step, event);
        } else {
          first.read(step, event);
        }
        if (step.toldNothing()) {
          step.other("event/" + event.path("kind").asText("empty"));
        }
      }
    }
  }

  /// Ids are counters in the first generation; the time tells runs of one task apart.
  private static String identity(String instance, JsonNode event) {
    var id = event.path("id").asText("");
    var time = event.path("timestamp").asText("");
    return id.isEmpty() || time.isEmpty() ? "" : instance + "/" + id + "/" + time;
  }

  private void totals(long line, JsonNode metrics) {
    var cost = Amounts.usd(metrics.path("accumulated_cost"));
    if (cost != null) {
      events.accept(new SessionTotals(line, null, cost, null));
    }
  }

  /// Only what tests found counts; a patch alone says nothing.
  private void label(long line, JsonNode run) {
    var found =
        List.of(
            run.path("resolved"),
            run.path("report").path("resolved"),
            run.path("test_result").path("report").path("resolved"));
    found.stream()
        .filter(JsonNode::isBoolean)
        .findFirst()
        .ifPresent(resolved -> {
          var outcome = resolved.booleanValue() ? Outcome.SUCCESS : Outcome.FAILURE;
          var basis = "resolved: " + resolved.booleanValue() + " in the report of the run";
          events.accept(new Labelled(line, outcome, Voice.CHECK, basis, List.of(), null));
        });
  }
}
