package dev.praxis.core.rules.judging;

import dev.praxis.core.mining.outcome.JudgedCall;
import dev.praxis.core.mining.outcome.JudgedSessions;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.Session;
import dev.praxis.core.session.ToolStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What the agent did in a session of its own: what a fork shares with an older session counts
/// there.
///
/// @param events the session's own, in order
/// @param calls by seq
public record Acts(Session session, List<Event> events, Map<Integer, JudgedCall> calls) {

  public static Acts of(Session session, List<Event> events, JudgedSessions judged) {
    var calls = judged.of(session, events);
    return new Acts(session, events.stream().filter(event -> !event.shared()).toList(), calls);
  }

  /// Those that were neither refused nor cancelled, in order.
  List<JudgedCall> ran() {
    return events.stream()
        .map(event -> calls.get(event.seq()))
        .filter(Objects::nonNull)
        .filter(call -> ran(call.verdict().status()))
        .toList();
  }

  private static boolean ran(ToolStatus status) {
    return status == ToolStatus.OK || status == ToolStatus.FAILED;
  }
}
