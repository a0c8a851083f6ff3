package dev.praxis.core.mining.people;

import dev.praxis.core.mining.detect.Conversation;
import dev.praxis.core.mining.speech.CorrectionReader;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.EventKind;
import dev.praxis.core.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Reads what a person said in a session once for all detectors that ask, as long as they ask for
/// the same list of events one after the other.
final class TalkReader {
  private record Read(List<Event> events, List<Talk> talks) {}

  private final CorrectionReader reader = new CorrectionReader();
  private final SurroundingsReader surroundings = new SurroundingsReader(reader);
  private final AtomicReference<@Nullable Read> latest = new AtomicReference<>();

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
      read = new Read(events, read(events));
      latest.set(read);
    }
    return read.talks();
  }

  private List<Talk> read(List<Event> events) {
    var conversation = new Conversation(events);
    var talks = new ArrayList<Talk>();
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i).is(EventKind.USER_MESSAGE)) {
        talks.add(talk(events, conversation, i));
      }
    }
    return talks;
  }

  private Talk talk(List<Event> events, Conversation conversation, int place) {
    var message = events.get(place);
    var acts = new CorrectedAct(events, conversation.startOfPreviousTurn(place), place);
    var around = surroundings.at(events, place, acts);
    return new Talk(place, message, around, reader.weigh(message.text(), around), acts);
  }
}
