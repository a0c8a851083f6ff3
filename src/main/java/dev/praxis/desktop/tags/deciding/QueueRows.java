package dev.praxis.desktop.tags.deciding;

import dev.praxis.core.mining.queue.QueueCard;
import dev.praxis.desktop.tags.queue.CardKey;
import dev.praxis.desktop.tags.queue.CardQueue;
import dev.praxis.desktop.tags.queue.QueueRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The rows of the list: what waits, and below it what is decided.
final class QueueRows {
  private final CardQueue queue;
  private final ObservableList<QueueRow> rows = FXCollections.observableArrayList();

  QueueRows(CardQueue queue) {
    this.queue = queue;
  }

  ObservableList<QueueRow> list() {
    return rows;
  }

  void show(List<QueueRow> shown) {
    if (!rows.equals(shown)) {
      rows.setAll(shown);
    }
  }

  /// Puts what does not wait below what does.
  void showSettled(List<QueueCard> cards) {
    rows.removeIf(row -> !queue.holds(row.first()));
    cards.stream()
        .filter(card -> !queue.holds(card))
        .map(card -> new QueueRow(List.of(card)))
        .forEach(rows::add);
  }

  /// Where a card stands; where it is gone, the nearest to `otherwise`.
  int placeOf(@Nullable QueueCard card, int otherwise) {
    if (card != null) {
      var key = CardKey.of(card);
      for (int i = 0; i < rows.size(); i++) {
        if (CardKey.of(rows.get(i).first()).equals(key)) {
          return i;
        }
      }
    }
    return Math.min(otherwise, rows.size() - 1);
  }

  /// Takes away what the queue holds no more.
  ///
  /// @param place of the row whose cards went, if all of them stood there
  void drop(List<QueueCard> gone, int place) {
    if (place >= 0 && new HashSet<>(rows.get(place).cards()).containsAll(gone)) {
      var rest = waiting(rows.get(place));
      if (rest.isEmpty()) {
        rows.remove(place);
      } else {
        rows.set(place, new QueueRow(rest));
      }
    } else {
      shrink();
    }
  }

  /// The cards from a place on.
  List<QueueCard> from(int place, int many) {
    return place < 0
        ? List.of()
        : rows.subList(place, Math.min(rows.size(), place + many)).stream()
            .map(QueueRow::first)
            .toList();
  }

  private void shrink() {
    var left = new ArrayList<QueueRow>();
    for (var row : rows) {
      var rest = waiting(row);
      if (!rest.isEmpty()) {
        left.add(new QueueRow(rest));
      }
    }
    rows.setAll(left);
  }

  private List<QueueCard> waiting(QueueRow row) {
    return row.cards().stream().filter(queue::holds).toList();
  }
}
