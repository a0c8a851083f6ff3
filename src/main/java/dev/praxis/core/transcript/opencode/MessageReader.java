package dev.praxis.core.transcript.opencode;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.Tokens;
import dev.praxis.core.transcript.Timestamps;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.telling.Amounts;
import dev.praxis.core.transcript.telling.Asides;
import dev.praxis.core.transcript.telling.ContentText;
import dev.praxis.core.transcript.telling.Records;
import dev.praxis.core.transcript.telling.Step;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads messages part by part.
final class MessageReader implements Records.Reader {
  private static final Asides ASIDES = new Asides("system-reminder");

  private final SessionInfo session;
  private final Consumer<TranscriptEvent> events;

  MessageReader(SessionInfo session, Consumer<TranscriptEvent> events) {
    this.session = session;
    this.events = events;
  }

  @Override
  public void read(long number, JsonNode message) {
    var info = message.path("info");
    session.ofMessage(info);
    boolean user = info.path("role").asText("").equals("user");
    var at = Timestamps.of(info.path("time").path("created"));
    for (var part : message.path("parts")) {
      if (user) {
        ofUser(step(number, part, at), part);
      } else {
        ofAgent(step(number, part, at), part, info);
      }
    }
    var step = new Step(number, at, info.path("id").asText(""), events);
    if (!user) {
      session.notes().answeredBy(info.path("modelID").asText(""));
      failure(step, info.path("error"));
      step.used(used(info.path("tokens")), Amounts.usd(info.path("cost")));
    }
    if (message.path("parts").isEmpty() && step.toldNothing()) {
      step.other("message/empty");
    }
  }

  @Override
  public void end(long line) {
    events.accept(session.facts(line));
  }

  private Step step(long number, JsonNode part, @Nullable Instant ofMessage) {
    var state = part.path("state").path("time").path("start");
    var own = Timestamps.of(state.isMissingNode() ? part.path("time").path("start") : state);
    return new Step(number, own == null ? ofMessage : own, part.path("id").asText(""), events);
  }

  private void ofUser(Step step, JsonNode part) {
    var text = part.path("text").asText("");
    switch (part.path("type").asText("")) {
      case "text" -> {
        for (var stretch : ASIDES.split(text)) {
          boolean typed =
              stretch.kind() == EventKind.USER_MESSAGE
                  && !part.path("synthetic").asBoolean()
                  && !session.isSubagent();
          if (typed) {
            session.notes().prompted(stretch.text());
          }
          step.saidUnlessBlank(
              typed ? EventKind.USER_MESSAGE : EventKind.HARNESS_NOTE, stretch.text());
        }
      }
      case "subtask" -> step.said(EventKind.HARNESS_NOTE, part.path("prompt").asText(""));
      default -> common(step, part);
    }
    if (step.toldNothing()) {
      step.other("part/text");
    }
  }

  private void ofAgent(Step step, JsonNode part, JsonNode info) {
    var text = part.path("text").asText("");
    switch (part.path("type").asText("")) {
      case "text" -> {
        boolean summary = info.path("summary").asBoolean();
        session.notes().agentSaid(summary ? "" : text);
        step.saidUnlessBlank(summary ? EventKind.COMPACTION : EventKind.AGENT_MESSAGE, text);
      }
      case "reasoning" -> step.saidUnlessBlank(EventKind.REASONING, text);
      case "tool" -> ToolParts.read(step, part);
      case "retry" -> failure(step, part.path("error"));
      default -> common(step, part);
    }
    if (step.toldNothing()) {
      step.other("part/" + part.path("type").asText(""));
    }
  }

  private static void common(Step step, JsonNode part) {
    var type = part.path("type").asText("");
    switch (type) {
      case "file" -> {
        var name = part.path("filename").asText(part.path("mime").asText(""));
        step.said(EventKind.META, ContentText.placeholder("file", name, ""));
      }
      case "compaction" -> step.said(EventKind.COMPACTION, "Conversation compacted");
      default -> step.other("part/" + type);
    }
  }

  private static void failure(Step step, JsonNode error) {
    if (!error.isObject()) {
      return;
    }
    var name = error.path("name").asText("");
    var message = error.path("data").path("message").asText("");
    boolean aborted = name.equals("MessageAbortedError");
    step.said(
        aborted ? EventKind.INTERRUPTION : EventKind.SYSTEM_NOTE,
        "Error: " + name + (message.isBlank() ? "" : ": " + message));
  }

  private static Tokens used(JsonNode tokens) {
    long written = Amounts.count(tokens.path("cache").path("write"));
    return new Tokens(
        Amounts.count(tokens.path("input")) + written,
        Amounts.count(tokens.path("output")),
        Amounts.count(tokens.path("cache").path("read")),
        written);
  }
}
