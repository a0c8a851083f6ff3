package dev.praxis.core.mining.outcome;

import dev.praxis.core.mining.shell.ShellCommand;
import dev.praxis.core.mining.shell.ShellLine;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.ToolUse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A tool call with its answer and how it ended. What many ask of a call is read from it when the
/// first one asks. For any thread.
public final class JudgedCall {
  private final Event call;
  private final ToolUse use;
  private final @Nullable Event answer;
  private final Verdict verdict;
  private final ToolKind kind;
  private final boolean shell;
  private @Nullable String line;
  private @Nullable String file;
  private @Nullable List<ShellCommand> commands;

  private JudgedCall(Event call, ToolUse use, @Nullable Event answer, Verdict verdict) {
    this.call = call;
    this.use = use;
    this.answer = answer;
    this.verdict = verdict;
    kind = ToolKind.of(use.tool());
    shell = ToolKind.isShell(use.tool());
  }

  public Event call() {
    return call;
  }

  public ToolUse use() {
    return use;
  }

  /// Null where the transcript has none.
  public @Nullable Event answer() {
    return answer;
  }

  public Verdict verdict() {
    return verdict;
  }

  public ToolKind kind() {
    return kind;
  }

  /// Whether the tool takes a command line.
  public boolean isShell() {
    return shell;
  }

  /// The whole command line of a shell call; empty for other tools.
  public String line() {
    var known = line;
    if (known == null) {
      known = shell ? CallArguments.commandLine(use) : "";
      line = known;
    }
    return known;
  }

  /// The file the call is about; its target where no argument names one.
  public String file() {
    var known = file;
    if (known == null) {
      known = CallArguments.file(use);
      file = known;
    }
    return known;
  }

  /// The simple commands of a shell call, in order; none for other tools.
  public List<ShellCommand> commands() {
    var known = commands;
    if (known == null) {
      known = shell ? ShellLine.commands(line()) : List.of();
      commands = known;
    }
    return known;
  }

  /// Where the answer stands, or the call where nothing answered.
  public int end() {
    return answer == null ? call.seq() : answer.seq();
  }

  public String answerText() {
    return answer == null ? "" : answer.text();
  }

  /// Every call of a session by its seq.
  public static Map<Integer, JudgedCall> bySeq(
      Session session, List<Event> events, ResultJudge judge) {
    var answers = new HashMap<Integer, Event>();
    for (var event : events) {
      var call = event.answers();
      if (event.is(EventKind.TOOL_RESULT) && call != null) {
        answers.put(call, event);
      }
    }
    var calls = new HashMap<Integer, JudgedCall>();
    for (var event : events) {
      var use = event.toolUse();
      if (use != null) {
        calls.put(event.seq(), of(session, event, use, answers.get(event.seq()), judge));
      }
    }
    return calls;
  }

  private static JudgedCall of(
      Session session, Event call, ToolUse use, @Nullable Event answer, ResultJudge judge) {
    var verdict =
        answer == null ? Verdict.of(use.status()) : judge.judge(Attempt.of(session, use, answer));
    return new JudgedCall(call, use, answer, verdict);
  }
}
