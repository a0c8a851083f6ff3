package dev.praxis.core.mining.waste;

import dev.praxis.core.mining.Signal;
import dev.praxis.core.mining.SignalDetector;
import dev.praxis.core.mining.outcome.JudgedCall;
import dev.praxis.core.mining.outcome.JudgedSessions;
import dev.praxis.core.mining.shell.ChangingCommands;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.ToolStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The same attempt three times and more with nearly the same result, and nothing changed in
/// between. Where half of them failed it is an error loop, else the same thing was fetched again.
/// Test runs after edits are progress, and waiting for something is no loop.
public final class LoopDetector implements SignalDetector {
  private static final int VERSION = 2;
  private static final int A_LOOP = 3;
  private static final int SHOWN = 20;
  private static final double CHARACTERS_A_TOKEN = 4;

  private final JudgedSessions judged;

  public LoopDetector(JudgedSessions judged) {
    this.judged = judged;
  }

  @Override
  public String name() {
    return "call_loop";
  }

  @Override
  public int version() {
    return VERSION;
  }

  @Override
  public List<Signal> detect(Session session, List<Event> events) {
    var calls = judged.of(session, events);
    var runs = new HashMap<String, List<JudgedCall>>();
    var loops = new ArrayList<List<JudgedCall>>();
    for (var event : events) {
      if (event.is(EventKind.USER_MESSAGE) || event.is(EventKind.COMPACTION)) {
        close(runs, loops);
      }
      var call = event.is(EventKind.TOOL_CALL) ? calls.get(event.seq()) : null;
      if (call != null) {
        follow(call, runs, loops);
      }
    }
    close(runs, loops);
    return loops.stream()
        .map(loop -> signal(session, loop))
        .sorted(Comparator.comparingInt(Signal::seq))
        .toList();
  }

  private static void follow(
      JudgedCall call, Map<String, List<JudgedCall>> runs, List<List<JudgedCall>> loops) {
    var status = call.verdict().status();
    if (status != ToolStatus.OK && status != ToolStatus.FAILED) {
      return;
    }
    var shape = CallShape.of(call);
    if (changes(call)) {
      var own = shape == null ? null : runs.remove(shape);
      close(runs, loops);
      if (shape != null && own != null) {
        runs.put(shape, own);
      }
    }
    if (shape != null) {
      add(call, shape, runs, loops);
    }
  }

  private static void add(
      JudgedCall call,
      String shape,
      Map<String, List<JudgedCall>> runs,
      List<List<JudgedCall>> loops) {
    var run = runs.get(shape);
    boolean again =
        run != null && CallShape.nearlySame(run.getLast().answerText(), call.answerText());
    boolean works = call.verdict().status() == ToolStatus.OK && changes(call);
    if (run == null || !again || works) {
      if (run != null && run.size() >= A_LOOP) {
        loops.add(run);
      }
      run = new ArrayList<>();
      runs.put(shape, run);
    }
    run.add(call);
  }

  /// An edit that failed changes nothing.
  private static boolean changes(JudgedCall call) {
    return switch (call.kind()) {
      case EDITS -> call.verdict().status() == ToolStatus.OK;
      case EXECUTES -> call.commands().stream().anyMatch(ChangingCommands::isChanging);
      case DELEGATES -> true;
      case READS, OTHER -> false;
    };
  }

  private static void close(Map<String, List<JudgedCall>> runs, List<List<JudgedCall>> loops) {
    runs.values().stream().filter(run -> run.size() >= A_LOOP).forEach(loops::add);
    runs.clear();
  }

  private Signal signal(Session session, List<JudgedCall> loop) {
    long failed = loop.stream().filter(call -> call.verdict().failed()).count();
    boolean errors = failed * 2 >= loop.size();
    int wasted =
        loop.stream().skip(errors ? 0 : 1).mapToInt(call -> call.answerText().length()).sum();
    var reason =
        "%s %d times with nothing changed in between, about %d tokens for nothing"
            .formatted(
                errors ? "failed the same way" : "the same result",
                loop.size(),
                Math.round(wasted / CHARACTERS_A_TOKEN));
    return new Signal(
        session.id(),
        loop.get(A_LOOP - 1).end(),
        name(),
        VERSION,
        errors ? "repeated_failing_call" : "repeated_same_call",
        Math.min(0.9, (errors ? 0.6 : 0.5) + 0.05 * (loop.size() - A_LOOP)),
        line(loop.getFirst()),
        reason,
        CallShape.seqs(loop, SHOWN));
  }

  private static String line(JudgedCall call) {
    var text = call.use().tool() + " " + (call.isShell() ? call.line() : call.use().target());
    var flat = text.replaceAll("\\s+", " ").strip();
    return flat.length() <= 300 ? flat : flat.substring(0, 299) + "…";
  }
}
