package dev.praxis.core.mining.detect;

import dev.praxis.core.mining.speech.CorrectionReader;
import dev.praxis.core.mining.speech.Sentence;
import dev.praxis.core.mining.speech.Surroundings;
import dev.praxis.core.mining.speech.Topics;

/// Tells whether a person's next words complain about a given failure.
final class ComplaintFinder {
  private static final double ENOUGH = 0.4;

  private final CorrectionReader reader = new CorrectionReader();
  private final Topics topics = Topics.shipped();

  boolean about(String tag, String message) {
    boolean corrects =
        reader.weigh(message, Surroundings.PLAIN).stream()
            .anyMatch(correction -> correction.score() >= ENOUGH);
    return corrects
        && topics.all().stream()
            .filter(topic -> topic.tag().equals(tag))
            .anyMatch(topic -> Sentence.of(message).stream().anyMatch(topic::fits));
  }

  /// Whether a sentence is about what the agent did rather than about what it should do next.
  boolean blames(Sentence sentence) {
    return reader.blames(sentence);
  }
}
