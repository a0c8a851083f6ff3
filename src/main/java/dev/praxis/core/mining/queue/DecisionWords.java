package dev.praxis.core.mining.queue;

import dev.praxis.core.mining.Evidence;
import java.util.List;

/// What the history calls decisions on evidence.
final class DecisionWords {
  private DecisionWords() {}

  static String subject(List<QueueCard> cards) {
    var tag = cards.getFirst().evidence().signal().tag();
    return cards.size() == 1
        ? "session/" + cards.getFirst().evidence().signal().session()
        : "tag/" + tag;
  }

  static String label(List<QueueCard> cards, Verdict verdict) {
    var first = cards.getFirst().evidence();
    return cards.size() == 1
        ? "%s %s in %s".formatted(verdict.act(), named(first), first.sessionName())
        : "%s %d pieces of evidence, the first for %s"
            .formatted(verdict.act(), cards.size(), named(first));
  }

  static String named(Evidence evidence) {
    var tag = evidence.signal().tag();
    return tag.isEmpty() ? "evidence" : tag;
  }
}
