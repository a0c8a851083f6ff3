package dev.praxis.desktop.evaluation.items;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/// Which items the table shows, and which of them is selected.
public final class ItemsViewModel {
  private final ObservableList<ItemRow> all = FXCollections.observableArrayList();
  private final FilteredList<ItemRow> shown = new FilteredList<>(all);
  private final ReadOnlyObjectWrapper<ItemTable> table =
      new ReadOnlyObjectWrapper<>(this, "table", ItemTable.NOTHING);
  private final ReadOnlyObjectWrapper<@Nullable Cell> filter =
      new ReadOnlyObjectWrapper<>(this, "filter");
  private final ObjectProperty<@Nullable ItemRow> selected =
      new SimpleObjectProperty<>(this, "selected");

  /// Shows other items. The selected one stays selected where it is among them, and so does the
  /// filter where it is about the same evaluation.
  public void show(ItemTable wanted) {
    var before = selected.get();
    var same = table.get().evaluation().equals(wanted.evaluation());
    all.setAll(wanted.rows().stream().sorted(ItemRow.REGRESSIONS_FIRST).toList());
    filter(same ? filter.get() : null);
    table.set(wanted);
    selected.set(
        shown.stream()
            .filter(row -> same && before != null && row.key().equals(before.key()))
            .findFirst()
            .or(() -> shown.stream().findFirst())
            .orElse(null));
  }

  /// Shows only the items of one cell; of null all. The cell that is shown already lets go.
  public void toggle(@Nullable Cell cell) {
    filter(cell == filter.get() ? null : cell);
  }

  /// Selects the first item shown that a test holds for.
  public void selectFirst(Predicate<ItemRow> wanted) {
    shown.stream().filter(wanted).findFirst().ifPresent(selected::set);
  }

  /// How many items there are of each cell.
  public Map<Cell, Long> counts() {
    return all.stream().collect(Collectors.groupingBy(ItemRow::cell, Collectors.counting()));
  }

  public ObservableList<ItemRow> shown() {
    return shown;
  }

  public int size() {
    return all.size();
  }

  public Optional<ItemRow> selected() {
    return Optional.ofNullable(selected.get());
  }

  public ObjectProperty<@Nullable ItemRow> selectedProperty() {
    return selected;
  }

  public ReadOnlyObjectProperty<ItemTable> tableProperty() {
    return table.getReadOnlyProperty();
  }

  /// The cell whose items are shown; null for all.
  public ReadOnlyObjectProperty<@Nullable Cell> filterProperty() {
    return filter.getReadOnlyProperty();
  }

  private void filter(@Nullable Cell cell) {
    filter.set(cell);
    shown.setPredicate(cell == null ? null : row -> row.cell() == cell);
  }
}
