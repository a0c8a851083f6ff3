package dev.praxis.core.mining.detect;

import dev.praxis.core.mining.Signal;
import dev.praxis.core.mining.SignalDetector;
import dev.praxis.core.mining.speech.Correction;
import dev.praxis.core.mining.speech.CorrectionReader;
import dev.praxis.core.mining.speech.CorrectionReader.Before;
import dev.praxis.core.mining.speech.Topics;
import dev.praxis.core.mining.speech.Topics.Act;
import dev.praxis.core.mining.speech.Topics.Topic;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.EventKind;
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
public final class UserCorrectionDetector implements SignalDetector {
  private static final int VERSION = 1;

  /// Below this a message is taken for an ordinary one.
  private static final double WORTH_A_LOOK = 0.35;

  /// A sentence that speaks of a topic and has this much of a correction is about that topic.
  private static final double OWN_WORDS = 0.25;

  private final CorrectionReader reader = new CorrectionReader();
  private final Topics topics = Topics.shipped();

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
    var conversation = new Conversation(events);
    var signals = new ArrayList<Signal>();
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i).is(EventKind.USER_MESSAGE) && conversation.agentActedBefore(i)) {
        read(session, events, conversation, i, signals);
      }
    }
    return signals;
  }

  private void read(
      Session session,
      List<Event> events,
      Conversation conversation,
      int place,
      List<Signal> signals) {
    var message = events.get(place);
    var before = before(conversation, place);
    var corrections = reader.weigh(message.text(), before);
    double whole = together(corrections, conversation.nextAgentMessage(place));
    if (whole < WORTH_A_LOOK) {
      return;
    }
    var acts = new CorrectedAct(events, conversation.startOfPreviousTurn(place), place);
    var named = named(corrections, whole, acts);
    for (var name : named) {
      var act = acts.of(name.topic());
      signals.add(
          signal(session, message, name.topic().tag(), name.score(), name.correction(), act));
    }
    if (named.stream().noneMatch(name -> name.score() >= Signal.COUNTS)) {
      var strongest = strongest(corrections);
      signals.add(signal(session, message, "", whole, strongest, acts.last()));
    }
  }

  private Before before(Conversation conversation, int place) {
    var agentSaid = conversation.lastAgentMessage(place);
    boolean asked = agentSaid != null && agentSaid.text().stripTrailing().endsWith("?");
    return new Before(asked, conversation.stoppedBefore(place));
  }

  /// The strongest sentence convinces most, the others half as much; an agent that owns up
  /// confirms.
  private double together(List<Correction> corrections, @Nullable Event reply) {
    double strongest = 0;
    double doubt = 1;
    for (var correction : corrections) {
      strongest = Math.max(strongest, correction.score());
      doubt *= 1 - correction.score() / 2;
    }
    double whole = 1 - doubt * (1 - strongest) / (1 - strongest / 2);
    boolean admitted = whole > 0.2 && reply != null && reader.admits(reply.text());
    return Math.min(0.95, admitted ? 1 - (1 - whole) * 0.6 : whole);
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
    boolean own = correction.score() >= OWN_WORDS;
    double score = own ? (correction.score() + whole) / 2 : whole * 0.6;
    score = 1 - (1 - score) * acts.doubt(topic);
    score *= topic.act() == Act.ANY ? 0.8 : 1; // words alone, no act to hold them against
    return new Named(topic, Math.min(0.95, score), correction, own);
  }

  private static List<Named> oneForEachSentence(List<Named> names) {
    var sentences = new HashSet<Correction>();
    return names.stream()
        .sorted(Comparator.comparingDouble(Named::score).reversed())
        .filter(name -> sentences.add(name.correction()))
        .toList();
  }

  private static Correction strongest(List<Correction> corrections) {
    return corrections.stream().max(Comparator.comparingDouble(Correction::score)).orElseThrow();
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
