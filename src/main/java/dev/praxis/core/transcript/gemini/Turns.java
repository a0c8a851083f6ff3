package dev.praxis.core.transcript.gemini;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptEvent.SessionFacts;
import dev.praxis.core.transcript.telling.Records;
import dev.praxis.core.transcript.telling.SessionNotes;
import dev.praxis.core.transcript.telling.Step;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/// Reads the turns of an API history, which has neither ids nor times.
final class Turns implements Records.Reader {
  private static final int MOST_WAITING = 1_000;

  private final String stem;
  private final Consumer<TranscriptEvent> events;
  private final SessionNotes notes = new SessionNotes();
  private final Parts parts = new Parts(notes);
  private final Deque<Call> waiting = new ArrayDeque<>();
  private int calls;

  /// A call without its response; not every one has an id.
  private record Call(String id, String tool) {}

  Turns(String stem, Consumer<TranscriptEvent> events) {
    this.stem = stem;
    this.events = events;
  }

  @Override
  public void read(long number, JsonNode turn) {
    var step = new Step(number, null, "", events);
    boolean model = turn.path("role").asText("").equals("model");
    var texts = JsonNodeFactory.instance.arrayNode();
    for (var part : turn.path("parts")) {
      if (part.has("functionResponse")) {
        answered(step, part.path("functionResponse"));
      } else if (part.has("functionCall")) {
        called(step, part.path("functionCall"));
      } else if (model) {
        said(step, part);
      } else {
        texts.add(part);
      }
    }
    parts.user(step, texts, false);
    if (step.toldNothing()) {
      step.other("turn/empty");
    }
  }

  @Override
  public void end(long line) {
    events.accept(new SessionFacts(line, "", "", stem, "", "", notes.facts("")));
  }

  private void said(Step step, JsonNode part) {
    var text = Parts.text(part);
    if (part.path("thought").asBoolean()) {
      step.saidUnlessBlank(EventKind.REASONING, text);
    } else if (!text.isBlank()) {
      notes.agentSaid(text);
      step.said(EventKind.AGENT_MESSAGE, text);
    }
  }

  private void called(Step step, JsonNode call) {
    var id = call.path("id").asText("call-" + ++calls);
    var tool = call.path("name").asText("");
    if (waiting.size() == MOST_WAITING) {
      waiting.removeFirst();
    }
    waiting.add(new Call(id, tool));
    step.called(id, tool, call.path("args"));
  }

  private void answered(Step step, JsonNode answer) {
    var id = answer.path("id").asText("");
    var tool = answer.path("name").asText("");
    var call =
        waiting.stream()
            .filter(one -> id.isEmpty() ? one.tool().equals(tool) : one.id().equals(id))
            .findFirst();
    call.ifPresent(waiting::remove);
    var response = answer.path("response");
    var text = Answers.ofResponse(response);
    step.answered(
        call.map(Call::id).orElse(id), Answers.ending(tool, text, response.has("error")), text);
  }
}
