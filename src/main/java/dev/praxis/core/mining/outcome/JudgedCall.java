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

/// A tool call with its answer and how it ended.
///
/// @param answer null where the transcript has none
public record JudgedCall(Event call, ToolUse use, @Nullable Event answer, Verdict verdict) {

  /// The simple commands of a shell call, in order; none for other tools.
  public List<ShellCommand> commands() {
    return ToolKind.isShell(use.tool())
        ? ShellLine.commands(CallArguments.commandLine(use))
        : List.of();
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
