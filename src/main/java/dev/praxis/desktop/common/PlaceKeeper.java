package dev.praxis.desktop.common;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/// Brings a list or table up to date in such a way that who reads in it loses neither what they
/// selected nor the rows in sight: what comes in above pushes nothing away.
public final class PlaceKeeper<T> {
  private final Parent view;
  private final MultipleSelectionModel<T> selection;
  private final IntConsumer scrollTo;
  private final Function<? super T, ?> id;
  private final ObservableList<T> shown = FXCollections.observableArrayList();
  private boolean changing;

  private PlaceKeeper(
      Parent view,
      MultipleSelectionModel<T> selection,
      IntConsumer scrollTo,
      Function<? super T, ?> id) {
    this.view = view;
    this.selection = selection;
    this.scrollTo = scrollTo;
    this.id = id;
  }

  /// Keeps the place in a table, whose rows it sets.
  ///
  /// @param id what stays the same of a row that changed
  public static <T> PlaceKeeper<T> in(TableView<T> table, Function<? super T, ?> id) {
    var keeper = new PlaceKeeper<>(table, table.getSelectionModel(), at -> table.scrollTo(at), id);
    table.setItems(keeper.shown);
    return keeper;
  }

  /// Keeps the place in a list, whose rows it sets.
  ///
  /// @param id what stays the same of a row that changed
  public static <T> PlaceKeeper<T> in(ListView<T> list, Function<? super T, ?> id) {
    var keeper = new PlaceKeeper<>(list, list.getSelectionModel(), at -> list.scrollTo(at), id);
    list.setItems(keeper.shown);
    return keeper;
  }

  /// Shows what a list holds.
  public void follow(ObservableList<T> wanted) {
    // a sorted or filtered list is held by nobody else
    view.getProperties().put(PlaceKeeper.class, wanted);
    renew(wanted);
    wanted.subscribe(() -> renew(wanted));
  }

  /// Hears what somebody selects, and not what becomes of the selection while rows come and go.
  public void onChoice(Consumer<? super T> listener) {
    selection
        .selectedItemProperty()
        .subscribe(item -> {
          if (item != null && !changing) {
            listener.accept(item);
          }
        });
  }

  /// Changes what is selected so that no one takes it for a choice.
  public void quietly(Runnable change) {
    boolean before = changing;
    changing = true;
    change.run();
    changing = before;
  }

  /// Whether the rows or what is selected are being changed by no one’s choice.
  public boolean isChanging() {
    return changing;
  }

  private void renew(List<T> wanted) {
    var selected = selection.getSelectedItem();
    var top = top();
    quietly(() -> {
      Splice.into(shown, wanted);
      select(selected);
    });
    if (top != null) {
      back(top);
    }
  }

  private void select(@Nullable T item) {
    int at = item == null ? -1 : index(id.apply(item));
    if (at < 0) {
      selection.clearSelection();
    } else if (selection.getSelectedIndex() != at) {
      selection.clearAndSelect(at);
    }
  }

  /// The first row in sight.
  ///
  /// @param above how far it is pushed out of sight, in pixels
  private record Top(Object id, int index, double above) {}

  private @Nullable Top top() {
    IndexedCell<?> first =
        view.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
            ? flow.getFirstVisibleCell()
            : null;
    if (first == null || first.getIndex() < 0 || first.getIndex() >= shown.size()) {
      return null;
    }
    var item = shown.get(first.getIndex());
    return new Top(Objects.requireNonNull(id.apply(item)), first.getIndex(), -first.getLayoutY());
  }

  /// At the very top one sees what comes in; anywhere else the rows stay.
  private void back(Top top) {
    int now = index(top.id());
    boolean atTheTop = top.index() == 0 && top.above() <= 0;
    if (now < 0 || now == top.index() || atTheTop) {
      return;
    }
    scrollTo.accept(now);
    view.layout();
    if (top.above() > 0 && view.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      flow.scrollPixels(top.above());
    }
  }

  private int index(@Nullable Object wanted) {
    for (int i = 0; i < shown.size(); i++) {
      if (Objects.equals(id.apply(shown.get(i)), wanted)) {
        return i;
      }
    }
    return -1;
  }
}
