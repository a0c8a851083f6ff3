package dev.praxis.desktop.tags.deciding;

import dev.praxis.core.mining.queue.QueueCard;
import dev.praxis.desktop.tags.queue.CardKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Words the curator wrote on cards: they wait here until the card's decision takes them along.
public final class CardNotes {
  private final Map<CardKey, String> waiting = new HashMap<>();
  private final ReadOnlyStringWrapper shown = new ReadOnlyStringWrapper(this, "shown", "");

  /// Shows the words on a card: those that wait, or else those kept beside its decision.
  void show(@Nullable QueueCard card) {
    shown.set(card == null ? "" : waiting.getOrDefault(CardKey.of(card), card.evidence().note()));
  }

  /// Puts words on the card that is shown.
  void write(QueueCard card, String words) {
    waiting.put(CardKey.of(card), words);
    shown.set(words);
  }

  /// The words that wait for the decision of a card; empty where there are none.
  String of(QueueCard card) {
    return waiting.getOrDefault(CardKey.of(card), "");
  }

  /// Their decisions have taken them along.
  void forget(Collection<QueueCard> cards) {
    cards.forEach(card -> waiting.remove(CardKey.of(card)));
  }

  /// The words on the card that is shown.
  public ReadOnlyStringProperty shownProperty() {
    return shown.getReadOnlyProperty();
  }
}
