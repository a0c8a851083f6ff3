package dev.praxis.core.mining.detect;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.praxis.core.mining.Signal;
import dev.praxis.core.mining.SignalDetector;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.SessionId;
import dev.praxis.core.session.Split;
import dev.praxis.core.session.ToolStatus;
import dev.praxis.core.session.ToolUse;
import dev.praxis.core.session.Usage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A conversation written down line by line, for detectors to read.
public final class Script {
  private static final SessionId ID = new SessionId(1);

  private final List<Event> events = new ArrayList<>();
  private String relation = "";
  private String cwd = "/home/ada/app";

  public Script user(String text) {
    return add(EventKind.USER_MESSAGE, text);
  }

  public Script agent(String text) {
    return add(EventKind.AGENT_MESSAGE, text);
  }

  public Script note(String text) {
    return add(EventKind.HARNESS_NOTE, text);
  }

  public Script meta(String text) {
    return add(EventKind.META, text);
  }

  public Script interrupted() {
    return add(EventKind.INTERRUPTION, "[Request interrupted by user]");
  }

  public Script compacted() {
    return add(EventKind.COMPACTION, "the conversation so far");
  }

  public Script asSubagent() {
    relation = "subagent";
    return this;
  }

  public Script in(String folder) {
    cwd = folder;
    return this;
  }

  public Script bash(String command) {
    return bash(command, ToolStatus.OK, "");
  }

  public Script bash(String command, ToolStatus status, String answer) {
    return tool("Bash", "command", command, status, answer);
  }

  public Script edit(String file) {
    return tool("Edit", "file_path", file, ToolStatus.OK, "The file has been updated.");
  }

  public Script tool(String tool, String argument, String value, ToolStatus status, String answer) {
    var input = JsonNodeFactory.instance.objectNode().put(argument, value).toString();
    int call = events.size();
    add(EventKind.TOOL_CALL, value, new ToolUse(tool, value, input, status, null), null, false);
    return add(EventKind.TOOL_RESULT, answer, null, call, status == ToolStatus.FAILED);
  }

  public List<Signal> seenBy(SignalDetector detector) {
    return detector.detect(session(), List.copyOf(events));
  }

  public List<Event> events() {
    return List.copyOf(events);
  }

  public Session session() {
    return new Session(
        ID,
        "one",
        "claude-code",
        "",
        1,
        1,
        null,
        relation,
        "app",
        cwd,
        "main",
        "",
        "",
        null,
        null,
        events.size(),
        0,
        0,
        0,
        Usage.NONE,
        null,
        "",
        Outcome.UNKNOWN,
        "",
        "",
        Split.TRAIN,
        List.of(),
        new Session.Origin("present", Instant.EPOCH, 0, ""));
  }

  private Script add(EventKind kind, String text) {
    return add(kind, text, null, null, false);
  }

  private Script add(
      EventKind kind,
      String text,
      @Nullable ToolUse use,
      @Nullable Integer answers,
      boolean failed) {
    int seq = events.size();
    events.add(new Event(ID, seq, kind, null, text, use, answers, failed, seq + 1L, false, null));
    return this;
  }
}
