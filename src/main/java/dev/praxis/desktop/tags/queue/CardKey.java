package dev.praxis.desktop.tags.queue;

import dev.praxis.core.mining.queue.QueueCard;

/// What a decision is about: one place and the tag found there, whichever detector found it.
public record CardKey(long session, int seq, String foundTag) {
  public static CardKey of(QueueCard card) {
    var signal = card.evidence().signal();
    return new CardKey(signal.session().value(), signal.seq(), card.evidence().foundTag());
  }
}
