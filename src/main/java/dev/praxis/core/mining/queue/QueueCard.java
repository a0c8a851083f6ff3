package dev.praxis.core.mining.queue;

import dev.praxis.core.mining.Evidence;
import java.util.Objects;

/// One piece of evidence in the queue.
///
/// @param evidence without the lines before and after, which are read when it is opened
/// @param support lineages that carry its tag
/// @param projects that carry its tag
/// @param chance that the curator confirms it, from the score and from what became of others like
///   it, 0 to 1
/// @param drawn at random rather than by the order
public record QueueCard(
    Evidence evidence, int support, int projects, double chance, boolean drawn) {
  private static final int FEWEST_WORDS = 5;

  /// What deciding it is worth: the chance that it is real, times how widely its tag is carried,
  /// for each word that must be read.
  public double value() {
    return chance * Math.max(1, support) * Math.max(1, projects) / words();
  }

  QueueCard drawnAtRandom() {
    return new QueueCard(evidence, support, projects, chance, true);
  }

  long millis() {
    var at = evidence.at();
    return at == null ? Long.MIN_VALUE : at.toEpochMilli();
  }

  /// A place in an order that nothing about the evidence decides, the same each time.
  long lot() {
    var signal = evidence.signal();
    long seed = Objects.hash(signal.session(), signal.seq(), evidence.foundTag());
    long mixed = (seed ^ (seed >>> 16)) * 0x9E3779B97F4A7C15L;
    return (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
  }

  private int words() {
    return Math.max(FEWEST_WORDS, evidence.signal().quote().split("\\s+").length);
  }
}
