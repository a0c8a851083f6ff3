package dev.praxis.core.mining.people;

import dev.praxis.core.mining.Signal;
import dev.praxis.core.mining.SignalDetector;
import dev.praxis.core.mining.detect.Conversation;
import dev.praxis.core.mining.detect.Quote;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.Session;
import java.util.ArrayList;
import java.util.List;

/// The agent owns up in its answer to a person: a late and indirect sign that it was corrected. It
/// says so to please as well, so alone it convinces half.
final class AdmissionDetector implements SignalDetector {
  private static final int VERSION = 4;
  private static final double ALONE = 0.5;

  private final TalkReader reader;

  AdmissionDetector(TalkReader reader) {
    this.reader = reader;
  }

  @Override
  public String name() {
    return "agent_admission";
  }

  @Override
  public int version() {
    return VERSION;
  }

  @Override
  public List<Signal> detect(Session session, List<Event> events) {
    var conversation = new Conversation(events);
    var signals = new ArrayList<Signal>();
    for (var talk : reader.talks(session, events)) {
      var reply = conversation.nextAgentMessage(talk.place());
      if (!talk.around().admitted() || reply == null) {
        continue;
      }
      var words = reader.speech().admissions(reply.text()).getFirst();
      signals.add(
          new Signal(
              session.id(),
              reply.seq(),
              name(),
              VERSION,
              "",
              Math.max(ALONE, talk.chance()),
              Quote.of(words.text()),
              "the agent owns up to a mistake",
              List.of(talk.message().seq(), reply.seq())));
    }
    return signals;
  }
}
