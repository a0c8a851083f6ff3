package dev.praxis.core.mining.outcome;

import dev.praxis.core.mining.output.FailureClass;
import dev.praxis.core.mining.output.Finding;
import dev.praxis.core.mining.output.Output;
import dev.praxis.core.session.ToolStatus;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Judges how a tool call ended. Trusted in this order: what the transcript marks, the numeric
/// status of the command, a structured status inside the answer, the words of the answer. Words are
/// read only in the answers of tools that run something or change files; what was read, searched or
/// fetched may say anything. For any thread.
public final class ResultJudge {
  private static final Pattern PLAIN_ERROR =
      Pattern.compile(
          "^(?:(?:Tool )?[Ee]rror\\b(?: \\w+){0,6}:|ERROR: |### Error\\n|MCP error -?\\d|API"
              + " Error\\b|Error\\b)");
  private static final Pattern KILLED_BY_TIME =
      Pattern.compile(
          "\\A(?:The last command <command>[\\s\\S]{0,4000}? timed out and has been"
              + " killed|(?:Error: )?[Cc]ommand timed out after \\d|Command was automatically"
              + " cancelled because it exceeded the timeout)|\\n(?:(?:Error: )?Command timed out"
              + " after \\d[\\dms."
              + " ]{0,20}(?:seconds?|minutes?|milliseconds)?|<shell_metadata>\\n(?:shell|bash) tool"
              + " terminated command after exceeding timeout[^\\n]*+\\n</shell_metadata>|\\[The"
              + " command timed out after [\\s\\S]{0,600})\\s*+\\z");
  private static final Pattern STILL_RUNNING =
      Pattern.compile(
          "\\[The command has no new output after \\d|Process running with session ID \\d|is still"
              + " running (?:after|in)|Command running in background with ID");

  private final OutputJudge outputs = new OutputJudge();
  private final FailureKinds kinds = FailureKinds.shipped();

  public Verdict judge(Attempt attempt) {
    return switch (attempt.told()) {
      case DENIED, CANCELLED, SIBLING_CANCELLED -> Verdict.of(attempt.told());
      case FAILED -> marked(attempt);
      case OK, PENDING -> unmarked(attempt);
    };
  }

  private Verdict marked(Attempt attempt) {
    var stopped = Stops.of(attempt.answer());
    if (stopped != null) {
      return Verdict.of(stopped);
    }
    var exit = exitCode(attempt);
    if (!attempt.silenceIsSuccess() && onlyAnswers(attempt, exit)) {
      return Verdict.of(ToolStatus.OK);
    }
    var because = exit.isPresent() ? "exit status " + exit.getAsInt() : "marked as failed";
    return Verdict.failed(kind(attempt), because, 0.98);
  }

  private Verdict unmarked(Attempt attempt) {
    var stopped = Stops.of(attempt.answer());
    if (stopped != null) {
      return Verdict.of(stopped);
    }
    if (attempt.answer().startsWith("<tool_use_error>")) {
      return Verdict.failed(kind(attempt), "the tool refused the call", 0.98);
    }
    return switch (ToolKind.of(attempt.tool())) {
      case EXECUTES -> executed(attempt);
      case EDITS ->
          EditRefusal.shows(attempt.answer()) || StructuredAnswer.saysFailure(attempt.answer())
              ? Verdict.failed(editKind(attempt), "the edit was refused", 0.95)
              : Verdict.of(ToolStatus.OK);
      case READS ->
          attempt.tool().startsWith("mcp__") && StructuredAnswer.isMarkedError(attempt.answer())
              ? Verdict.failed(kind(attempt), "the answer says so in its fields", 0.95)
              : Verdict.of(ToolStatus.OK);
      case DELEGATES -> Verdict.of(ToolStatus.OK);
      case OTHER -> other(attempt);
    };
  }

  private Verdict executed(Attempt attempt) {
    var exit = exitCode(attempt);
    if (timedOut(attempt)) {
      return Verdict.failed(FailureClass.TIMEOUT, "the command timed out", 0.97);
    }
    if (exit.isPresent() && exit.getAsInt() == -1 && stillRuns(attempt)) {
      return Verdict.of(ToolStatus.OK);
    }
    if (exit.isPresent() && exit.getAsInt() != 0) {
      return onlyAnswers(attempt, exit)
          ? Verdict.of(ToolStatus.OK)
          : Verdict.failed(kind(attempt), "exit status " + exit.getAsInt(), 0.97);
    }
    if (StructuredAnswer.framesFailure(attempt.answer())) {
      return Verdict.failed(kind(attempt), "the task reports that it failed", 0.97);
    }
    boolean known = exit.isPresent() || attempt.silenceIsSuccess();
    return printed(attempt, new Output(attempt.command(), attempt.answer(), known));
  }

  private static boolean timedOut(Attempt attempt) {
    var answer = attempt.answer();
    return (answer.contains("timed out") || answer.contains("timeout"))
        && KILLED_BY_TIME.matcher(ends(answer)).find();
  }

  /// A program that goes on has no status yet, which some agent programs write as -1.
  private static boolean stillRuns(Attempt attempt) {
    var answer = attempt.answer();
    return STILL_RUNNING.matcher(answer.substring(Math.max(0, answer.length() - 1_000))).find();
  }

  private Verdict printed(Attempt attempt, Output output) {
    var finding = outputs.judge(output);
    var echoed = ExitStatus.echoed(attempt.command(), output.text());
    if (echoed.isPresent() && (finding == null || finding.sure() < 0.9)) {
      return echoed.getAsInt() == 0 || onlyAnswers(attempt.command(), echoed)
          ? Verdict.of(ToolStatus.OK)
          : Verdict.failed(kind(attempt), "printed status " + echoed.getAsInt(), 0.9);
    }
    return finding == null ? Verdict.of(ToolStatus.OK) : found(attempt, finding);
  }

  private Verdict found(Attempt attempt, Finding finding) {
    var kind = finding.kind() == FailureClass.COMMAND_FAILED ? kind(attempt) : finding.kind();
    return Verdict.failed(kind, finding.because(), finding.sure());
  }

  private Verdict other(Attempt attempt) {
    var answer = attempt.answer();
    if (StructuredAnswer.saysFailure(answer)) {
      return Verdict.failed(kind(attempt), "the answer says so in its fields", 0.95);
    }
    return PLAIN_ERROR.matcher(answer).find()
        ? Verdict.failed(kind(attempt), "the answer is an error", 0.9)
        : Verdict.of(ToolStatus.OK);
  }

  private static String ends(String answer) {
    int shown = 5_000;
    return answer.length() <= 2 * shown
        ? answer
        : answer.substring(0, shown) + answer.substring(answer.length() - shown);
  }

  private FailureClass kind(Attempt attempt) {
    return kinds.of(attempt.tool(), attempt.answer()).name();
  }

  private FailureClass editKind(Attempt attempt) {
    var kind = kind(attempt);
    return kind == FailureClass.COMMAND_FAILED ? FailureClass.EDIT_REFUSED : kind;
  }

  private static OptionalInt exitCode(Attempt attempt) {
    var known = attempt.exitCode();
    if (known != null) {
      return OptionalInt.of(known);
    }
    if (ToolKind.of(attempt.tool()) != ToolKind.EXECUTES) {
      return OptionalInt.empty();
    }
    var written = ExitStatus.written(attempt.answer());
    return written.isPresent() ? written : StructuredAnswer.exitCode(attempt.answer());
  }

  /// Nothing matched, files differ: status 1 is the answer to what was asked.
  private static boolean onlyAnswers(Attempt attempt, OptionalInt exit) {
    return onlyAnswers(attempt.command(), exit);
  }

  private static boolean onlyAnswers(String command, OptionalInt exit) {
    return exit.isPresent()
        && exit.getAsInt() == 1
        && !command.isBlank()
        && ExitStatus.answers(command);
  }
}
