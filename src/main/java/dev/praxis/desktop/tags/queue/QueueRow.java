package dev.praxis.desktop.tags.queue;

import dev.praxis.core.mining.queue.QueueCard;
import java.util.List;

/// One row of the queue: a card, with those that say nearly the same where they are shown together.
///
/// @param cards one or more; the first is the one that is read
public record QueueRow(List<QueueCard> cards) {
  public QueueRow {
    cards = List.copyOf(cards);
  }

  static QueueRow of(QueueCard card) {
    return new QueueRow(List.of(card));
  }

  public QueueCard first() {
    return cards.getFirst();
  }
}
