package dev.praxis.core.mining.waste;

import dev.praxis.core.mining.Signal;
import dev.praxis.core.mining.SignalDetector;
import dev.praxis.core.mining.outcome.JudgedCall;
import dev.praxis.core.mining.outcome.JudgedSessions;
import dev.praxis.core.mining.shell.ChangingCommands;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The same part of a file read again although nothing had changed it and the first reading still
/// stood in the conversation. Twice is a hint, three times a signal.
public final class RereadDetector implements SignalDetector {
  private static final int VERSION = 2;
  private static final int SHORT = 400; // characters; reading little again costs little

  private static final Pattern READING_TOOL =
      Pattern.compile("(?i)read|read_file|view|open_file|notebookread|cat");

  private final JudgedSessions judged;

  public RereadDetector(JudgedSessions judged) {
    this.judged = judged;
  }

  @Override
  public String name() {
    return "file_read_again";
  }

  @Override
  public int version() {
    return VERSION;
  }

  @Override
  public List<Signal> detect(Session session, List<Event> events) {
    if (events.stream().noneMatch(RereadDetector::reads)) {
      return List.of();
    }
    var calls = judged.of(session, events);
    var readings = new HashMap<String, Map<String, List<JudgedCall>>>(); // by file, then part
    var signals = new ArrayList<Signal>();
    for (var event : events) {
      if (event.is(EventKind.COMPACTION)) {
        readings.clear();
      }
      var call = event.is(EventKind.TOOL_CALL) ? calls.get(event.seq()) : null;
      if (call != null && !call.verdict().failed()) {
        follow(session, call, readings, signals);
      }
    }
    return signals;
  }

  private void follow(
      Session session,
      JudgedCall call,
      Map<String, Map<String, List<JudgedCall>>> readings,
      List<Signal> signals) {
    switch (call.kind()) {
      case EDITS -> {
        if (call.file().isEmpty()) {
          readings.clear();
        } else {
          readings.remove(call.file());
        }
      }
      case EXECUTES, DELEGATES -> {
        if (call.commands().isEmpty()
            || call.commands().stream().anyMatch(ChangingCommands::isChanging)) {
          readings.clear();
        }
      }
      case READS -> {
        if (reads(call.call())) {
          read(session, call, readings, signals);
        }
      }
      case OTHER -> {}
    }
  }

  private void read(
      Session session,
      JudgedCall call,
      Map<String, Map<String, List<JudgedCall>>> readings,
      List<Signal> signals) {
    var before =
        readings
            .computeIfAbsent(call.file(), _ -> new HashMap<>())
            .computeIfAbsent(call.use().input(), _ -> new ArrayList<>());
    boolean same = !before.isEmpty() && before.getLast().answerText().equals(call.answerText());
    if (!same) {
      before.clear();
    }
    before.add(call);
    if (same && call.answerText().length() >= SHORT) {
      signals.add(signal(session, before));
    }
  }

  private Signal signal(Session session, List<JudgedCall> readings) {
    var last = readings.getLast();
    return new Signal(
        session.id(),
        last.end(),
        name(),
        VERSION,
        "reread_unchanged_file",
        readings.size() > 2 ? 0.6 : 0.4,
        last.use().tool() + " " + last.use().target(),
        "read %d times, and nothing had changed it".formatted(readings.size()),
        CallShape.seqs(readings, 20));
  }

  private static boolean reads(Event event) {
    var use = event.toolUse();
    return use != null && READING_TOOL.matcher(use.tool()).matches();
  }
}
