package dev.praxis.core.mining.people;

import dev.praxis.core.mining.Signal;
import dev.praxis.core.mining.SignalDetector;
import dev.praxis.core.mining.detect.Quote;
import dev.praxis.core.mining.speech.Correction;
import dev.praxis.core.mining.speech.Cue;
import dev.praxis.core.mining.speech.Topics;
import dev.praxis.core.mining.speech.Topics.Topic;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.Session;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A person's own words that correct what the agent did, sentence by sentence. A correction is
/// named by what it is about where that can be told; otherwise it is a hint without a tag. Nothing
/// a person says before the agent has acted corrects it.
final class UserCorrectionDetector implements SignalDetector {
  private static final int VERSION = 5;

  /// Below this a message is taken for an ordinary one.
  private static final double WORTH_A_LOOK = 0.4;

  /// A sentence that speaks of a topic and has this much of a correction is about that topic.
  private static final double OWN_WORDS = 0.25;

  private final TalkReader reader;
  private final Topics topics = Topics.shipped();

  UserCorrectionDetector(TalkReader reader) {
    this.reader = reader;
  }

  @Override
  public String name() {
    return "user_correction";
  }

  @Override
  public int version() {
    return VERSION;
  }

  @Override
  public List<Signal> detect(Session session, List<Event> events) {
    var signals = new ArrayList<Signal>();
    for (var talk : reader.talks(session, events)) {
      if (talk.chance() >= WORTH_A_LOOK) {
        read(session, talk, signals);
      }
    }
    return signals;
  }

  private void read(Session session, Talk talk, List<Signal> signals) {
    var acts = talk.acts();
    var named = named(talk.corrections(), talk.chance(), acts);
    for (var name : named) {
      var act = acts.of(name.topic());
      signals.add(
          signal(
              session, talk.message(), name.topic().tag(), name.score(), name.correction(), act));
    }
    if (named.stream().noneMatch(name -> name.score() >= Signal.COUNTS)) {
      signals.add(
          signal(session, talk.message(), "", talk.chance(), talk.strongest(), acts.last()));
    }
  }

  private record Named(Topic topic, double score, Correction correction, boolean ownWords) {}

  /// Topics a sentence of correction speaks of, each once; failing that, the likeliest topic of the
  /// other sentences of the message.
  private List<Named> named(List<Correction> corrections, double whole, CorrectedAct acts) {
    var found = new ArrayList<Named>();
    for (var topic : topics.all()) {
      corrections.stream()
          .filter(correction -> topic.fits(correction.sentence()))
          .max(Comparator.comparingDouble(Correction::score))
          .map(correction -> named(topic, correction, whole, acts))
          .filter(name -> name.score() >= WORTH_A_LOOK)
          .ifPresent(found::add);
    }
    var own = found.stream().filter(Named::ownWords).toList();
    if (!own.isEmpty()) {
      return oneForEachSentence(own);
    }
    return found.stream()
        .max(Comparator.comparingDouble(Named::score))
        .map(List::of)
        .orElse(List.of());
  }

  private static Named named(Topic topic, Correction correction, double whole, CorrectedAct acts) {
    boolean own =
        correction.score() >= OWN_WORDS
            || correction.has(Cue.COMPLAINT)
            || correction.has(Cue.CHECK)
            || correction.has(Cue.REMINDER);
    double score = whole * (own ? Math.max(0.85, correction.score()) : 0.6) * acts.fit(topic);
    return new Named(topic, score, correction, own);
  }

  private static List<Named> oneForEachSentence(List<Named> names) {
    var sentences = new HashSet<Correction>();
    return names.stream()
        .sorted(Comparator.comparingDouble(Named::score).reversed())
        .filter(name -> sentences.add(name.correction()))
        .toList();
  }

  private Signal signal(
      Session session,
      Event message,
      String tag,
      double score,
      Correction correction,
      @Nullable Event act) {
    return new Signal(
        session.id(),
        message.seq(),
        name(),
        VERSION,
        tag,
        score,
        Quote.of(correction.sentence().text()),
        "the person " + String.join(", ", meanings(correction.meanings())),
        act == null ? List.of(message.seq()) : List.of(act.seq(), message.seq()));
  }

  private static Set<String> meanings(Set<String> meanings) {
    return meanings.isEmpty() ? Set.of("names it beside a correction") : meanings;
  }
}
