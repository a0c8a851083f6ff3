package dev.praxis.core.mining.outcome;

import dev.praxis.core.mining.shell.CommandCatalogue;
import dev.praxis.core.mining.shell.CommandCatalogue.Act;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.ToolStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a session seems to have ended, where its own acts are strong evidence: a run that passed
/// after the last edit and was then committed or proposed for review, or a failing run after which
/// it was broken off. Everything else stays unknown.
public final class SessionEnding {

  /// An outcome with its reason in plain words.
  public record Ending(Outcome outcome, String basis) {}

  private final CommandCatalogue catalogue = CommandCatalogue.shipped();
  private final JudgedSessions judged;

  public SessionEnding(JudgedSessions judged) {
    this.judged = judged;
  }

  /// Empty where the evidence is weak. A sub-agent's end is its caller's to judge.
  public Optional<Ending> of(Session session, List<Event> events) {
    if (session.relation().equals("subagent")) {
      return Optional.empty();
    }
    var calls = judged.of(session, events);
    var reading = new Reading();
    for (var event : events) {
      var call = event.is(EventKind.TOOL_CALL) ? calls.get(event.seq()) : null;
      if (call != null) {
        reading.did(call);
      } else {
        reading.heard(event);
      }
    }
    return reading.ending();
  }

  /// One pass over one session.
  private final class Reading {
    private @Nullable JudgedCall run;
    private boolean edited; // since the run
    private String kept = ""; // what became of the work since the run
    private boolean answered; // the agent has spoken since its last call
    private boolean stopped;

    void did(JudgedCall call) {
      answered = false;
      stopped = false;
      var status = call.verdict().status();
      if (ToolKind.of(call.use().tool()) == ToolKind.EDITS && status == ToolStatus.OK) {
        edited = true;
        kept = "";
      }
      var acts = EnumSet.noneOf(Act.class);
      call.commands().forEach(command -> acts.addAll(catalogue.acts(command)));
      if (acts.contains(Act.TEST) && (status == ToolStatus.OK || status == ToolStatus.FAILED)) {
        run = call;
        edited = false;
        kept = "";
      }
      if (status == ToolStatus.OK) {
        keep(acts);
      }
    }

    private void keep(EnumSet<Act> acts) {
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
        case USER_MESSAGE -> kept = ""; // there was more to say
        case REASONING, TOOL_CALL, TOOL_RESULT, HARNESS_NOTE, SYSTEM_NOTE, COMPACTION, META -> {}
      }
    }

    Optional<Ending> ending() {
      var last = run;
      if (last == null || edited) {
        return Optional.empty();
      }
      if (last.verdict().failed()) {
        var basis = "broken off after a failing run: " + last.verdict().because();
        return stopped || !answered
            ? Optional.of(new Ending(Outcome.FAILURE, basis))
            : Optional.empty();
      }
      return kept.isEmpty() || stopped
          ? Optional.empty()
          : Optional.of(new Ending(Outcome.SUCCESS, "tests passed, then the work was " + kept));
    }
  }
}
