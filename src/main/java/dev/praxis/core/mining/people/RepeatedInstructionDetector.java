package dev.praxis.core.mining.people;

import dev.praxis.core.mining.Signal;
import dev.praxis.core.mining.SignalDetector;
import dev.praxis.core.mining.detect.Quote;
import dev.praxis.core.mining.speech.Sentence;
import dev.praxis.core.session.Event;
import dev.praxis.core.session.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The person gives an instruction a second time, word for word or nearly: the first time it was
/// not followed. Short words of every day ("continue", "fix tests") may be said as often as one
/// likes.
final class RepeatedInstructionDetector implements SignalDetector {
  private static final int VERSION = 4;
  private static final int FEWEST_WORDS = 5;
  private static final double SCORE = 0.7;
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\d]+");

  private final TalkReader reader;

  RepeatedInstructionDetector(TalkReader reader) {
    this.reader = reader;
  }

  @Override
  public String name() {
    return "repeated_instruction";
  }

  @Override
  public int version() {
    return VERSION;
  }

  private record Repeated(Sentence sentence, Event first) {}

  @Override
  public List<Signal> detect(Session session, List<Event> events) {
    var said = new HashMap<String, Event>();
    var signals = new ArrayList<Signal>();
    for (var talk : reader.talks(session, events)) {
      repeated(talk, said).ifPresent(repeated -> signals.add(signal(session, talk, repeated)));
      talk.corrections()
          .forEach(correction -> said.putIfAbsent(key(correction.sentence()), talk.message()));
    }
    return signals;
  }

  private static Optional<Repeated> repeated(Talk talk, Map<String, Event> said) {
    if (!talk.around().afterAgent()) {
      return Optional.empty();
    }
    for (var correction : talk.corrections()) {
      var sentence = correction.sentence();
      var first = said.get(key(sentence));
      if (first != null && words(sentence).size() >= FEWEST_WORDS) {
        return Optional.of(new Repeated(sentence, first));
      }
    }
    return Optional.empty();
  }

  /// The words in any order, so that a moved comma or "please" makes no difference.
  private static String key(Sentence sentence) {
    return words(sentence).stream()
        .filter(word -> !word.equals("please") && !word.equals("again"))
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static List<String> words(Sentence sentence) {
    return NO_WORD
        .splitAsStream(sentence.text().toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private Signal signal(Session session, Talk talk, Repeated repeated) {
    int seq = talk.message().seq();
    return new Signal(
        session.id(),
        seq,
        name(),
        VERSION,
        "",
        Math.max(SCORE, talk.chance()),
        Quote.of(repeated.sentence().text()),
        "the person had to say the same again",
        List.of(repeated.first().seq(), seq));
  }
}
