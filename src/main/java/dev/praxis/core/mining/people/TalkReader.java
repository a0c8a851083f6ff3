package dev.praxis.core.mining.people;

import dev.praxis.core.mining.outcome.JudgedCall;
import dev.praxis.core.mining.outcome.JudgedSessions;
import dev.praxis.core.mining.speech.CorrectionReader;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Reads what a person said in a session once for all detectors that ask, as long as they ask for
/// the same list of events one after the other.
final class TalkReader {
  private record Read(List<Event> events, List<Talk> talks) {}

  private final JudgedSessions judged;
  private final CorrectionReader reader = new CorrectionReader();
  private final SurroundingsReader surroundings = new SurroundingsReader(reader);
  private final AtomicReference<@Nullable Read> latest = new AtomicReference<>();

  TalkReader(JudgedSessions judged) {
    this.judged = judged;
  }

  CorrectionReader speech() {
    return reader;
  }

  /// What the person said, in order. Nobody speaks in the session of a subagent.
  @SuppressWarnings(
      "ReferenceEquality") // the same list, not an equal one: comparing would cost more
  List<Talk> talks(Session session, List<Event> events) {
    if (session.relation().equals("subagent")) {
      return List.of();
    }
    var read = latest.get();
    if (read == null || read.events() != events) {
      read = new Read(events, read(events, judged.of(session, events)));
      latest.set(read);
    }
    return read.talks();
  }

  private List<Talk> read(List<Event> events, Map<Integer, JudgedCall> calls) {
    var talks = new ArrayList<Talk>();
    int turn = 0; // where the turn began that the person's next words end
    int turnBefore = 0;
    Event before = null;
    for (int i = 0; i < events.size(); i++) {
      var event = events.get(i);
      switch (event.kind()) {
        case USER_MESSAGE -> {
          var acts = new CorrectedAct(events.subList(turnBefore, i), calls);
          var around = surroundings.at(events, i, before, acts, calls);
          talks.add(new Talk(i, event, around, reader.weigh(event.text(), around), acts));
          turnBefore = turn;
          turn = i;
        }
        case AGENT_MESSAGE, TOOL_CALL, TOOL_RESULT, INTERRUPTION -> before = event;
        case REASONING, HARNESS_NOTE, SYSTEM_NOTE, COMPACTION, META -> {}
      }
    }
    return talks;
  }
}
