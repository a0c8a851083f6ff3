package dev.praxis.core.transcript.gemini;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.Tokens;
import dev.praxis.core.transcript.Recent;
import dev.praxis.core.transcript.Timestamps;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.telling.Amounts;
import dev.praxis.core.transcript.telling.MessageTokens;
import dev.praxis.core.transcript.telling.Records;
import dev.praxis.core.transcript.telling.Step;
import java.util.function.Consumer;

/// Reads the messages of a recording. A message is written again, in full, whenever a tool has
/// answered: each part of it is told once.
final class ChatReader implements Records.Reader {
  private static final int REMEMBERED = 20_000;
  private static final String CANCELLED = "Request cancelled.";

  private final Chat chat;
  private final Consumer<TranscriptEvent> events;
  private final Recent<Boolean> told = new Recent<>(REMEMBERED);
  private final MessageTokens tokens = new MessageTokens();
  private final Parts parts;

  ChatReader(Chat chat, Consumer<TranscriptEvent> events) {
    this.chat = chat;
    this.events = events;
    parts = new Parts(chat.notes());
  }

  @Override
  public void read(long line, JsonNode record) {
    var patch = record.path("$set");
    if (record.has("$rewindTo")) {
      step(line, record).said(EventKind.SYSTEM_NOTE, "Conversation taken back to an earlier turn");
    } else if (patch.isObject()) {
      patch.properties().forEach(field -> chat.field(field.getKey(), field.getValue()));
      patch.path("messages").forEach(message -> message(line, message));
      step(line, record).other("$set");
    } else if (record.path("type").isTextual()) {
      message(line, record);
    } else {
      record.properties().forEach(field -> chat.field(field.getKey(), field.getValue()));
      step(line, record).other("header");
    }
  }

  @Override
  public void end(long line) {
    events.accept(chat.facts(line));
  }

  private Step step(long line, JsonNode message) {
    return new Step(
        line, Timestamps.of(message.path("timestamp")), message.path("id").asText(""), events);
  }

  private void message(long line, JsonNode message) {
    var step = step(line, message);
    var type = message.path("type").asText("");
    switch (type) {
      case "user" -> {
        if (isNew(message, "user", message.path("content").toString())) {
          parts.user(step, message.path("content"), chat.isSubagent());
        }
      }
      case "gemini" -> answer(step, message);
      case "info", "warning", "error" -> {
        var text = Parts.text(message.path("content"));
        if (isNew(message, type, text)) {
          step.saidUnlessBlank(noteKind(text), text);
        }
      }
      default -> step.other("message/" + type);
    }
    if (step.toldNothing()) {
      step.other(type + "/nothing new");
    }
  }

  private static EventKind noteKind(String text) {
    return text.strip().equals(CANCELLED) ? EventKind.INTERRUPTION : EventKind.SYSTEM_NOTE;
  }

  private void answer(Step step, JsonNode message) {
    chat.notes().answeredBy(message.path("model").asText(""));
    for (var thought : message.path("thoughts")) {
      var text = thought(thought);
      if (isNew(message, "thought", text)) {
        step.saidUnlessBlank(EventKind.REASONING, text);
      }
    }
    var text = Parts.text(message.path("content"));
    if (!text.isBlank() && isNew(message, "text", text)) {
      chat.notes().agentSaid(text);
      step.said(EventKind.AGENT_MESSAGE, text);
    }
    message.path("toolCalls").forEach(call -> call(step, message, call));
    step.used(tokens.beyondKnown(message.path("id").asText(""), used(message.path("tokens"))));
  }

  private void call(Step step, JsonNode message, JsonNode call) {
    var callId = call.path("id").asText("");
    if (isNew(message, "call", callId)) {
      step.called(callId, call.path("name").asText(""), call.path("args"));
    }
    if (Answers.hasCome(call) && isNew(message, "answer", callId)) {
      step.answered(callId, Answers.ending(call), Answers.text(call));
    }
  }

  private boolean isNew(JsonNode message, String part, String text) {
    var id = message.path("id").asText("");
    if (id.isEmpty()) {
      return true;
    }
    var key = id + "/" + part + "/" + text.length() + "/" + text.hashCode();
    boolean known = told.get(key) != null;
    told.put(key, true);
    return !known;
  }

  private static String thought(JsonNode thought) {
    var subject = thought.path("subject").asText("");
    var description = thought.path("description").asText("");
    return subject.isBlank() ? description : subject + "\n" + description;
  }

  /// What came from the cache is a part of the input; thoughts are not a part of the output.
  private static Tokens used(JsonNode tokens) {
    long in = Amounts.count(tokens.path("input"));
    long cached = Math.min(in, Amounts.count(tokens.path("cached")));
    long out = Amounts.count(tokens.path("output")) + Amounts.count(tokens.path("thoughts"));
    return new Tokens(in - cached, out, cached, 0);
  }
}
