package dev.praxis.core.mining.people;

import dev.praxis.core.mining.outcome.JudgedCall;
import dev.praxis.core.mining.outcome.JudgedSessions;
import dev.praxis.core.mining.speech.Correction;
import dev.praxis.core.mining.speech.CorrectionReader;
import dev.praxis.core.mining.speech.MessageMeaning;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.Session;
import dev.praxis.core.similarity.Embedder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Reads what a person said in a session once for all detectors that ask, as long as they ask for
/// the same list of events one after the other.
final class TalkReader {
  private record Read(List<Event> events, List<Talk> talks) {}

  private final JudgedSessions judged;
  private final CorrectionReader reader;
  private final UnaryOperator<List<Correction>> meaning;
  private final SurroundingsReader surroundings;
  private final AtomicReference<@Nullable Read> latest = new AtomicReference<>();

  TalkReader(JudgedSessions judged, Embedder embedder) {
    this.judged = judged;
    reader = new CorrectionReader();
    surroundings = new SurroundingsReader(reader);
    meaning = new MessageMeaning(reader, embedder);
  }

  private TalkReader(JudgedSessions judged) {
    this.judged = judged;
    reader = new CorrectionReader();
    surroundings = new SurroundingsReader(reader);
    meaning = UnaryOperator.identity();
  }

  /// Reads the words alone, as a fit of what their meaning adds needs it.
  static TalkReader ofWords(JudgedSessions judged) {
    return new TalkReader(judged);
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
          var weighed = meaning.apply(reader.weigh(event.text(), around));
          talks.add(new Talk(i, event, around, weighed, acts));
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
