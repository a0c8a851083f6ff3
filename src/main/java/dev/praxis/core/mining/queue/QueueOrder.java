package dev.praxis.core.mining.queue;

import java.util.Comparator;

/// In which order evidence waits. Whichever it is, every tenth card is drawn at random, so that a
/// detector's precision can be told without bias.
public enum QueueOrder {
  /// What is likely real, widely carried and quickly read first.
  EXPECTED_VALUE,
  NEWEST,
  /// What the score says least about first.
  MOST_UNCERTAIN,
  RANDOM;

  Comparator<QueueCard> comparator() {
    var comparator =
        switch (this) {
          case EXPECTED_VALUE -> Comparator.comparingDouble(QueueCard::value).reversed();
          case NEWEST -> Comparator.comparingLong(QueueCard::millis).reversed();
          case MOST_UNCERTAIN ->
              Comparator.<QueueCard>comparingDouble(card -> Math.abs(card.chance() - 0.5));
          case RANDOM -> Comparator.comparingLong(QueueCard::lot);
        };
    return comparator
        .thenComparing(card -> card.evidence().signal().tag())
        .thenComparing(QueueCard::lot);
  }
}
