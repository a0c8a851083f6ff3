package dev.praxis.core.transcript.claude;

import com.fasterxml.jackson.databind.JsonNode;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.transcript.FileNames;
import dev.praxis.core.transcript.JsonLines;
import dev.praxis.core.transcript.Timestamps;
import dev.praxis.core.transcript.TranscriptEvent;
import dev.praxis.core.transcript.telling.Step;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads the records of one file, each into at least one event. The state of the reading is what a
/// later record needs of earlier ones.
final class RecordReader implements JsonLines.Values {
  private static final String MAIN = "";

  private final Consumer<TranscriptEvent> events;
  private final SessionIds ids;
  private final String folder;
  private final Map<String, AboutSession> sessions = new LinkedHashMap<>();
  private final QueuedPrompts queued = new QueuedPrompts();
  private final ToolResults results = new ToolResults();
  private final UserRecords user = new UserRecords(results, queued);
  private final AgentRecords agent = new AgentRecords(results);
  private final AboutSession main = new AboutSession();
  private @Nullable String current;
  private long line;

  RecordReader(Path file, Consumer<TranscriptEvent> events) {
    this.events = events;
    ids = new SessionIds(file);
    folder = FileNames.folder(file);
  }

  @Override
  public void unreadable(long badLine, String reason, String excerpt) {
    line = badLine;
    events.accept(new TranscriptEvent.Unreadable(line, reason, excerpt));
  }

  @Override
  public void value(long recordLine, JsonNode record) {
    line = recordLine;
    if (!record.isObject()) {
      other("value/" + record.getNodeType().name().toLowerCase(Locale.ROOT));
      return;
    }
    var type = record.path("type").asText("");
    switch (type) {
      case "user" -> user.read(conversation(record), record, main, SessionIds.isSidechain(record));
      case "assistant" -> agent.read(conversation(record), record, main);
      case "system" -> system(record);
      case "progress" -> progress(record);
      case "queue-operation" -> queued.read(conversation(record), record, main);
      case "attachment" -> attachment(record);
      case "pr-link" -> pullRequest(record);
      case "result" -> result(record);
      default -> {
        main.titles().read(type, record);
        other(type.isEmpty() ? "untyped" : type);
      }
    }
  }

  /// Tells what is known of each session, now that the file is read.
  void end() {
    sessions.forEach((session, about) -> {
      boolean isMain = session.equals(MAIN);
      var nativeId = isMain ? ids.nativeId() : ids.ofSubagent(session);
      var parent = isMain ? ids.parent() : ids.main();
      var relation = isMain ? ids.relation() : "subagent";
      events.accept(
          new TranscriptEvent.SessionFacts(
              line, session, nativeId, nativeId, parent, relation, about.facts(folder)));
    });
  }

  private void other(String type) {
    events.accept(new TranscriptEvent.Other(line, type));
  }

  private Step conversation(JsonNode record) {
    ids.saw(record);
    main.saw(record);
    in(MAIN, main);
    return step(record);
  }

  private void in(String session, AboutSession about) {
    if (!session.equals(current)) {
      current = session;
      sessions.put(session, about);
      events.accept(new TranscriptEvent.InSession(line, session));
    }
  }

  private Step step(JsonNode record) {
    return new Step(
        line, Timestamps.of(record.path("timestamp")), record.path("uuid").asText(""), events);
  }

  private void system(JsonNode record) {
    if (record.path("subtype").asText("").equals("init")) {
      ids.saw(record);
      main.saw(record);
      main.startedWith(
          record.path("claude_code_version").asText(""), record.path("model").asText(""));
      other("system/init");
    } else {
      SystemRecords.read(conversation(record), record);
    }
  }

  /// A step of a sub-agent belongs to a session of its own, the one its own file would be.
  private void progress(JsonNode record) {
    ids.saw(record);
    var data = record.path("data");
    var kind = data.path("type").asText("");
    var message = data.path("message");
    var agentId = data.path("agentId").asText("");
    boolean ofUser = message.path("type").asText("").equals("user");
    if (agentId.isEmpty() || !(ofUser || message.path("type").asText("").equals("assistant"))) {
      main.saw(record);
      other(kind.isEmpty() ? "progress" : "progress/" + kind);
      return;
    }
    var about = sessions.computeIfAbsent(agentId, _ -> new AboutSession());
    about.saw(record);
    about.prompted(data.path("prompt").asText(""));
    in(agentId, about);
    if (ofUser) {
      user.read(step(message), message, about, true);
    } else {
      agent.read(step(message), message, about);
    }
  }

  private void attachment(JsonNode record) {
    var attachment = record.path("attachment");
    var kind = attachment.path("type").asText("");
    var prompt = attachment.path("prompt");
    if (kind.equals("queued_command") && prompt.isTextual()) {
      queued.delivered(conversation(record), prompt.textValue(), main);
    } else {
      ids.saw(record);
      main.saw(record);
      other("attachment/" + kind);
    }
  }

  private void pullRequest(JsonNode record) {
    var text =
        "Pull request #%s of %s: %s"
            .formatted(
                record.path("prNumber").asText("?"),
                record.path("prRepository").asText("?"),
                record.path("prUrl").asText(""));
    conversation(record).said(EventKind.META, text);
  }

  /// The last line of a run without a window.
  private void result(JsonNode record) {
    if (record.path("session_id").isMissingNode()) {
      other("result");
      return;
    }
    var text =
        "Run ended: %s after %s turns"
            .formatted(record.path("subtype").asText("?"), record.path("num_turns").asText("?"));
    conversation(record).said(EventKind.SYSTEM_NOTE, text);
    var cost = record.path("total_cost_usd");
    var took = record.path("duration_ms");
    if (cost.isNumber() || took.isNumber()) {
      events.accept(
          new TranscriptEvent.SessionTotals(
              line,
              null,
              cost.isNumber() ? cost.doubleValue() : null,
              took.isNumber() ? Duration.ofMillis(took.longValue()) : null));
    }
  }
}
