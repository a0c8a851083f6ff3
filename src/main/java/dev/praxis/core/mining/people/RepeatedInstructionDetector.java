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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The person gives an instruction a second time, word for word or nearly: the first time it was
/// not followed. Short words of every day ("continue", "fix tests") may be said as often as one
/// likes.
final class RepeatedInstructionDetector implements SignalDetector {
  private static final int VERSION = 1;
  private static final int FEWEST_WORDS = 5;
  private static final double SCORE = 0.7;

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

  @Override
  public List<Signal> detect(Session session, List<Event> events) {
    var said = new HashMap<String, Event>();
    var signals = new ArrayList<Signal>();
    for (var talk : reader.talks(session, events)) {
      var repeated = repeated(talk, said);
      if (repeated != null) {
        signals.add(signal(session, talk, repeated, said.get(key(repeated))));
      }
      talk.corrections()
          .forEach(correction -> said.putIfAbsent(key(correction.sentence()), talk.message()));
    }
    return signals;
  }

  private static @Nullable Sentence repeated(Talk talk, HashMap<String, Event> said) {
    return talk.corrections().stream()
        .map(correction -> correction.sentence())
        .filter(sentence -> sentence.plain().split(" ").length >= FEWEST_WORDS)
        .filter(sentence -> said.containsKey(key(sentence)))
        .filter(_ -> talk.around().afterAgent())
        .findFirst()
        .orElse(null);
  }

  /// The words in any order, so that a moved comma or "please" makes no difference.
  private static String key(Sentence sentence) {
    return sentence
        .text()
        .toLowerCase(java.util.Locale.ROOT)
        .replaceAll("[^\\p{L}\\d]+", " ")
        .lines()
        .flatMap(line -> List.of(line.split(" ")).stream())
        .filter(word -> !word.isEmpty() && !word.equals("please") && !word.equals("again"))
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private Signal signal(Session session, Talk talk, Sentence sentence, Event first) {
    int seq = talk.message().seq();
    return new Signal(
        session.id(),
        seq,
        name(),
        VERSION,
        "",
        Math.max(SCORE, talk.chance()),
        Quote.of(sentence.text()),
        "the person had to say the same again",
        List.of(first.seq(), seq));
  }
}
