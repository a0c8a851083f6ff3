package dev.praxis.core.mining.queue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Puts cards in line: by an order, and every tenth by lot.
final class WaitingLine {
  private static final int DRAWN_ONE_IN = 10;

  private WaitingLine() {}

  /// What was found twice, word for word, is one card.
  static List<QueueCard> of(List<QueueCard> found, QueueOrder order) {
    var cards = found.stream().distinct().toList();
    var byOrder = new ArrayDeque<>(cards.stream().sorted(order.comparator()).toList());
    var byLot = new ArrayDeque<>(cards.stream().sorted(QueueOrder.RANDOM.comparator()).toList());
    var taken = new HashSet<QueueCard>();
    var queue = new ArrayList<QueueCard>(cards.size());
    while (queue.size() < cards.size()) {
      boolean draw = queue.size() % DRAWN_ONE_IN == DRAWN_ONE_IN - 1;
      var next = next(draw ? byLot : byOrder, taken);
      queue.add(draw ? next.drawnAtRandom() : next);
    }
    return queue;
  }

  private static QueueCard next(Deque<QueueCard> from, Set<QueueCard> taken) {
    var card = from.remove();
    while (!taken.add(card)) {
      card = from.remove();
    }
    return card;
  }
}
