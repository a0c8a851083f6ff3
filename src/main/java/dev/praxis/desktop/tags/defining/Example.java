package dev.praxis.desktop.tags.defining;

import dev.praxis.core.mining.queue.QueueCard;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// A card that may show what a tag means, and whether it does.
public record Example(QueueCard card, BooleanProperty chosen) {
  public Example(QueueCard card, boolean chosen) {
    this(card, new SimpleBooleanProperty(chosen));
  }

  String quote() {
    return card.evidence().signal().quote();
  }
}
