package dev.praxis.core.reflection.trajectory;

import dev.praxis.core.Problem;
import dev.praxis.core.mining.Signal;
import dev.praxis.core.mining.SignalStore;
import dev.praxis.core.reflection.trajectory.Trajectory.Role;
import dev.praxis.core.reflection.trajectory.Trajectory.Turn;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.SessionQuery;
import dev.praxis.core.session.SessionStore;
import dev.praxis.core.session.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Sessions as trajectories. None that is held out: nothing may learn from what is to judge it.
///
/// What a tool printed stays out; of a call there is its name, what it was about and whether it
/// failed. So no output of a tool can become a line of a prompt.
public final class SessionTrajectories {
  private static final String FEEDBACK = "Feedback: ";

  private final SessionStore sessions;
  private final SignalStore signals;

  public SessionTrajectories(SessionStore sessions, SignalStore signals) {
    this.sessions = sessions;
    this.signals = signals;
  }

  /// One session, as it went.
  ///
  /// @throws Problem where the session is held out or in quarantine
  public Trajectory of(Session session) {
    if (session.split() != Split.TRAIN) {
      throw new Problem(
          "Session %s is held out, and nothing may learn from it.".formatted(session.key()),
          "Choose sessions of the training split: `praxis sessions` tells.");
    }
    var found =
        signals.of(session.id()).stream().filter(each -> each.score() >= Signal.COUNTS).toList();
    var shown = found.stream().map(Signal::seq).collect(Collectors.toSet());
    var turns = new ArrayList<Turn>();
    for (var event : sessions.events(session.id())) {
      turn(event).ifPresent(turns::add);
      if (shown.contains(event.seq())) {
        turns.addAll(findings(found, event.seq()));
      }
    }
    return new Trajectory(
        session.key(), Optional.of(session.id()), turns, feedback(session), session.tags());
  }

  /// The newest sessions of the training split that went wrong or carry a failure tag.
  public List<Trajectory> newest(int limit) {
    return sessions.list(SessionQuery.ALL.splits(Set.of(Split.TRAIN))).stream()
        .filter(session -> session.outcome() == Outcome.FAILURE || !session.tags().isEmpty())
        .limit(limit)
        .map(this::of)
        .toList();
  }

  private static List<Turn> findings(List<Signal> found, int seq) {
    return found.stream()
        .filter(each -> each.seq() == seq)
        .map(each -> new Turn(Role.FINDING, each.reason()))
        .toList();
  }

  private static Optional<Turn> turn(Event event) {
    return switch (event.kind()) {
      case USER_MESSAGE -> words(Role.USER, event.text());
      case AGENT_MESSAGE -> words(Role.AGENT, event.text());
      case TOOL_CALL -> Optional.of(new Turn(Role.TOOL, call(event)));
      case TOOL_RESULT ->
          event.failed() ? Optional.of(new Turn(Role.TOOL, "that failed")) : Optional.empty();
      case INTERRUPTION -> Optional.of(new Turn(Role.USER, "[stopped the agent]"));
      case META ->
          event.text().startsWith(FEEDBACK) ? words(Role.USER, event.text()) : Optional.empty();
      case REASONING, HARNESS_NOTE, SYSTEM_NOTE, COMPACTION -> Optional.empty();
    };
  }

  private static Optional<Turn> words(Role role, String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(new Turn(role, text));
  }

  private static String call(Event event) {
    var use = event.toolUse();
    return use == null ? "a call" : use.tool() + " " + use.target();
  }

  private static Feedback feedback(Session session) {
    return session.outcome() == Outcome.UNKNOWN
        ? Feedback.NONE
        : new Feedback(
            List.of(), Map.of("outcome", session.outcome().word() + because(session)), "");
  }

  private static String because(Session session) {
    return session.outcomeBasis().isEmpty() ? "" : " (" + session.outcomeBasis() + ")";
  }
}
