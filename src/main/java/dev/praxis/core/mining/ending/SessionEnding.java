package dev.praxis.core.mining.ending;

import dev.praxis.core.mining.ending.Aftermath.Fate;
import dev.praxis.core.mining.outcome.JudgedCall;
import dev.praxis.core.mining.outcome.JudgedSessions;
import dev.praxis.core.mining.outcome.ToolKind;
import dev.praxis.core.mining.output.FailureClass;
import dev.praxis.core.mining.shell.CodeFiles;
import dev.praxis.core.mining.shell.CommandCatalogue;
import dev.praxis.core.mining.shell.CommandCatalogue.Act;
import dev.praxis.core.mining.shell.ReadingCommands;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.ToolStatus;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a session seems to have ended, where its own acts are strong evidence: a run that passed
/// after the last edit and was then committed or proposed for review, a failing run with which it
/// was handed in or broken off, work that was taken back, checks that failed or passed on it.
/// Everything else stays unknown.
public final class SessionEnding {

  private static final String HANDED_IN = "handed in";

  /// An outcome with its reason in plain words.
  public record Ending(Outcome outcome, String basis) {}

  private final CommandCatalogue catalogue = CommandCatalogue.shipped();
  private final AftermathReader aftermath;
  private final JudgedSessions judged;

  public SessionEnding(SharedReadings shared) {
    judged = shared.judged();
    aftermath = shared.aftermath();
  }

  /// Empty where nothing tells, unknown where what tells is too weak: of what agents hand in after
  /// their own tests passed, hidden tests accept hardly more than half. A sub-agent's end is its
  /// caller's to judge.
  public Optional<Ending> of(Session session, List<Event> events) {
    if (session.relation().equals("subagent")) {
      return Optional.empty();
    }
    var calls = judged.of(session, events);
    var fates = new HashMap<Integer, Aftermath>();
    aftermath.of(events, calls).forEach(fate -> fates.put(fate.seq(), fate));
    var reading = new Reading();
    for (var event : events) {
      var call = event.is(EventKind.TOOL_CALL) ? calls.get(event.seq()) : null;
      if (call != null) {
        reading.did(call);
      } else {
        reading.heard(event);
      }
      var fate = fates.get(event.seq());
      if (fate != null) {
        reading.learned(fate);
      }
    }
    return reading.ending();
  }

  /// One pass over one session.
  private final class Reading {
    private @Nullable JudgedCall run;
    private @Nullable Aftermath fate; // of the work as it is now
    private boolean edited; // since the run
    private boolean wentOn; // the agent did something else since the run
    private String kept = ""; // what became of the work since the run
    private boolean answered; // the agent has spoken since its last call
    private boolean stopped;

    void did(JudgedCall call) {
      answered = false;
      stopped = false;
      var status = call.verdict().status();
      if (status == ToolStatus.OK && edits(call)) {
        edited = true;
        fate = null;
        kept = "";
      }
      var acts = EnumSet.noneOf(Act.class);
      call.commands().forEach(command -> acts.addAll(catalogue.acts(command)));
      if (acts.contains(Act.TEST) && ran(call)) {
        run = call;
        edited = false;
        wentOn = false;
        kept = "";
      } else {
        wentOn |= status == ToolStatus.OK && !looks(call);
      }
      if (status == ToolStatus.OK) {
        keep(acts);
      }
      if (HandIn.is(call)) {
        kept = HANDED_IN;
      }
    }

    private void keep(EnumSet<Act> acts) {
      if (acts.contains(Act.REVIEW) || acts.contains(Act.PUSH) || acts.contains(Act.COMMIT)) {
        fate = null; // it is other work now
      }
      if (acts.contains(Act.REVIEW)) {
        kept = "proposed for review";
      } else if (acts.contains(Act.PUSH)) {
        kept = "pushed";
      } else if (acts.contains(Act.COMMIT)) {
        kept = "committed";
      }
    }

    void heard(Event event) {
      switch (event.kind()) {
        case AGENT_MESSAGE -> answered = true;
        case INTERRUPTION -> stopped = true;
        case USER_MESSAGE -> { // there was more to say
          kept = "";
          fate = fate != null && fate.fate() == Fate.CI_PASSED ? null : fate;
        }
        case REASONING, TOOL_CALL, TOOL_RESULT, HARNESS_NOTE, SYSTEM_NOTE, COMPACTION, META -> {}
      }
    }

    void learned(Aftermath told) {
      switch (told.fate()) {
        case PROPOSED -> kept = told.because();
        case REVERTED, CI_FAILED, CI_PASSED -> fate = told;
      }
    }

    Optional<Ending> ending() {
      var last = run;
      var known = fate;
      if (known != null) {
        return Optional.of(after(known));
      }
      if (last == null || edited) {
        return Optional.empty();
      }
      if (last.verdict().failed()) {
        var because = last.verdict().because();
        if (kept.equals(HANDED_IN)) {
          return failure("handed in although the last run failed: " + because);
        }
        return !wentOn && (stopped || !answered)
            ? failure("broken off after a failing run: " + because)
            : Optional.empty();
      }
      return kept.isEmpty() || stopped
          ? Optional.empty()
          : Optional.of(
              new Ending(
                  kept.equals(HANDED_IN) ? Outcome.UNKNOWN : Outcome.SUCCESS,
                  "tests passed, then the work was " + kept));
    }
  }

  private static Optional<Ending> failure(String basis) {
    return Optional.of(new Ending(Outcome.FAILURE, basis));
  }

  private static Ending after(Aftermath known) {
    return switch (known.fate()) {
      case REVERTED -> new Ending(Outcome.FAILURE, "the work was taken back: " + known.because());
      case CI_FAILED ->
          new Ending(Outcome.FAILURE, "after the work was pushed, " + known.because());
      case CI_PASSED ->
          new Ending(Outcome.SUCCESS, "after the work was pushed, " + known.because());
      case PROPOSED -> throw new IllegalStateException("a proposal alone is no outcome");
    };
  }

  private static boolean edits(JudgedCall call) {
    return call.kind() == ToolKind.EDITS || call.commands().stream().anyMatch(CodeFiles::changedBy);
  }

  private static boolean looks(JudgedCall call) {
    var commands = call.commands();
    return call.kind() == ToolKind.READS
        || (!commands.isEmpty()
            && commands.stream()
                .allMatch(
                    command -> ReadingCommands.isReader(command) && command.writes().isEmpty()));
  }

  /// A runner that is not installed has run nothing.
  private static boolean ran(JudgedCall call) {
    return switch (call.verdict().status()) {
      case OK -> true;
      case FAILED ->
          call.verdict().kind() != FailureClass.COMMAND_MISSING
              && call.commands().stream()
                  .noneMatch(command ->
                      call.answerText().contains("No module named " + command.program()));
      case DENIED, CANCELLED, SIBLING_CANCELLED, PENDING -> false;
    };
  }
}
