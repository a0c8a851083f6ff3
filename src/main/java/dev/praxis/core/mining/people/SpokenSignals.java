package dev.praxis.core.mining.people;

import dev.praxis.core.mining.Signal;
import dev.praxis.core.mining.SignalDetector;
import dev.praxis.core.mining.detect.Quote;
import dev.praxis.core.mining.speech.Correction;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A detector of one way in which people speak to agents: at most one signal a message, without a
/// tag, for the tag is said once, by `user_correction`.
final class SpokenSignals implements SignalDetector {

  /// What shows it.
  record Found(Correction sentence, double score) {}

  private final String name;
  private final int version;
  private final String reason;
  private final TalkReader reader;
  private final Function<Talk, Optional<Found>> finder;

  SpokenSignals(
      String name,
      int version,
      String reason,
      TalkReader reader,
      Function<Talk, Optional<Found>> finder) {
    this.name = name;
    this.version = version;
    this.reason = reason;
    this.reader = reader;
    this.finder = finder;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int version() {
    return version;
  }

  @Override
  public List<Signal> detect(Session session, List<Event> events) {
    var signals = new ArrayList<Signal>();
    for (var talk : reader.talks(session, events)) {
      finder.apply(talk).ifPresent(found -> signals.add(signal(session, talk, found)));
    }
    return signals;
  }

  private Signal signal(Session session, Talk talk, Found found) {
    int seq = talk.message().seq();
    var act = talk.acts().last();
    return new Signal(
        session.id(),
        seq,
        name,
        version,
        "",
        found.score(),
        Quote.of(found.sentence().sentence().text()),
        reason,
        act == null ? List.of(seq) : List.of(act.seq(), seq));
  }
}
