package dev.praxis.core.transcript.copilot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.transcript.Timestamps;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.TranscriptEvent.InSession;
import dev.praxis.core.transcript.TranscriptEvent.SessionFacts;
import dev.praxis.core.transcript.telling.Records;
import dev.praxis.core.transcript.telling.SessionNotes;
import dev.praxis.core.transcript.telling.Step;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Reads the events of one file. What a sub-agent did stands among them, marked with the call that
/// started it, and becomes a session of its own.
final class EventReader implements Records.Reader {
  private static final String MAIN = "";

  private final Consumer<TranscriptEvent> events;
  private final Map<String, SessionNotes> sessions = new LinkedHashMap<>();
  private final SessionNotes main = new SessionNotes();
  private final ToolEvents tools = new ToolEvents();
  private final SessionEvents program;
  private final AgentEvents agent = new AgentEvents(tools);
  private String id;
  private String current = MAIN;

  /// @param name of the file, by which a session without a start is called
  EventReader(String name, Consumer<TranscriptEvent> events) {
    this.events = events;
    id = name;
    sessions.put(MAIN, main);
    program = new SessionEvents(main, events);
  }

  @Override
  public void read(long line, JsonNode record) {
    var data = record.path("data");
    var type = record.path("type").asText("");
    var notes = in(line, data.path("parentToolCallId").asText(MAIN));
    var step =
        new Step(
            line, Timestamps.of(record.path("timestamp")), record.path("id").asText(""), events);
    switch (type) {
      case "session.start", "session.resume" -> {
        id = data.path("sessionId").asText(id);
        program.read(step, type, data);
      }
      case "user.message" -> user(step, data, notes);
      case "assistant.message" -> agent.message(step, data, notes);
      case "assistant.reasoning" -> agent.reasoning(step, data.path("content").asText(""));
      case "tool.execution_start" -> tools.started(step, data);
      case "tool.execution_complete" -> tools.completed(step, data);
      case "permission.requested" -> tools.asked(step, data);
      case "permission.completed" -> tools.decided(step, data);
      case "system.message", "system.notification", "skill.invoked" ->
          step.saidUnlessBlank(EventKind.HARNESS_NOTE, data.path("content").asText(""));
      case "abort" ->
          step.said(EventKind.INTERRUPTION, "Aborted: " + data.path("reason").asText("?"));
      default -> program.read(step, type, data);
    }
    if (step.toldNothing()) {
      step.other(type.isEmpty() ? "untyped" : type);
    }
  }

  @Override
  public void end(long line) {
    sessions.forEach((call, notes) -> {
      boolean isMain = call.equals(MAIN);
      var nativeId = isMain ? id : id + "/" + call;
      events.accept(
          new SessionFacts(
              line,
              call,
              nativeId,
              nativeId,
              isMain ? "" : id,
              isMain ? "" : "subagent",
              notes.facts("")));
    });
  }

  private SessionNotes in(long line, String call) {
    if (!call.equals(current)) {
      current = call;
      events.accept(new InSession(line, call));
    }
    return sessions.computeIfAbsent(call, _ -> new SessionNotes());
  }

  private static void user(Step step, JsonNode data, SessionNotes notes) {
    var text = data.path("content").asText("");
    var source = data.path("source").asText("user");
    boolean typed = source.equals("user") && data.path("parentToolCallId").asText("").isEmpty();
    if (typed) {
      notes.prompted(text);
    }
    step.saidUnlessBlank(typed ? EventKind.USER_MESSAGE : EventKind.HARNESS_NOTE, text);
    for (var file : data.path("attachments")) {
      var name = file.path("displayName").asText(file.path("path").asText(""));
      step.said(EventKind.META, "[attached " + name + "]");
    }
  }
}
