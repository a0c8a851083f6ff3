package dev.praxis.desktop.tags.deciding;

import dev.praxis.core.mining.queue.QueueCard;
import dev.praxis.desktop.tags.queue.QueueRow;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Where the curator stands in the list of cards, and since when. A card stays selected while it is
/// there, whatever comes or goes around it; where it goes, what stands in its place is next.
public final class QueuePlace {
  private final QueueRows rows;
  private final LongSupplier nanos;
  private final Consumer<@Nullable QueueCard> onArrival;
  private final ReadOnlyObjectWrapper<@Nullable QueueCard> selected =
      new ReadOnlyObjectWrapper<>(this, "selected");
  private int index = -1;
  private long shownAt;

  /// @param nanos the time, as [System#nanoTime] tells it
  /// @param onArrival hears of each card before it is selected; of none where the list is empty
  QueuePlace(QueueRows rows, LongSupplier nanos, Consumer<@Nullable QueueCard> onArrival) {
    this.rows = rows;
    this.nanos = nanos;
    this.onArrival = onArrival;
  }

  /// Shows the card of a row; beyond the ends, that of the last or first one.
  public void select(int row) {
    var all = rows.list();
    index = all.isEmpty() ? -1 : Math.clamp(row, 0, all.size() - 1);
    var card = index < 0 ? null : all.get(index).first();
    if (card == null || !card.equals(selected.get())) {
      shownAt = nanos.getAsLong();
    }
    onArrival.accept(card);
    selected.set(card);
  }

  /// Shows the next card without deciding; at the ends it stays.
  public void move(int by) {
    int next = index + by;
    if (next >= 0 && next < rows.list().size()) {
      select(next);
    }
  }

  /// Shows a card of the list; where it is gone, what is nearest to where one stands.
  public void go(QueueCard card) {
    int there = rows.placeOf(card, index);
    if (there >= 0) {
      select(there);
    }
  }

  /// Stands at the first row as soon as other rows are shown.
  void returnToStart() {
    index = 0;
  }

  /// Shows other rows.
  void show(List<QueueRow> shown, @Nullable QueueCard keep) {
    rows.show(shown);
    stay(keep);
  }

  /// Shows below them what does not wait.
  void showSettled(List<QueueCard> cards) {
    var keep = selected.get();
    rows.showSettled(cards);
    stay(keep);
  }

  private void stay(@Nullable QueueCard keep) {
    select(Math.max(0, rows.placeOf(keep, index)));
  }

  /// Takes cards that wait no more off the list and shows what follows.
  void drop(List<QueueCard> cards) {
    rows.drop(cards, index);
    select(index);
  }

  /// How long the selected card has been looked at.
  Duration thought() {
    return Duration.ofNanos(nanos.getAsLong() - shownAt);
  }

  /// The cards that come next, the selected one first.
  public List<QueueCard> ahead(int many) {
    return rows.from(index, many);
  }

  /// The selected row; -1 where there is none.
  public int index() {
    return index;
  }

  @Nullable QueueCard card() {
    return selected.get();
  }

  public ReadOnlyObjectProperty<@Nullable QueueCard> selectedProperty() {
    return selected.getReadOnlyProperty();
  }
}
