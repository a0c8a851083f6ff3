package dev.praxis.desktop.sessions.reader;

import dev.praxis.desktop.sessions.rows.Row;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Keeps the list of the reader, its minimap and the place of its model in step: the event the
/// reader stands at is in sight, and arrow keys move by event instead of by row.
final class ReaderList {
  private static final int ROWS_ABOVE = 2;

  private final ListView<Row> list;
  private final Minimap minimap;
  private final ReaderViewModel model;
  private final ReaderMoves moves;

  ReaderList(ListView<Row> list, Minimap minimap, ReaderViewModel model, ReaderMoves moves) {
    this.list = list;
    this.minimap = minimap;
    this.model = model;
    this.moves = moves;
  }

  void start() {
    list.setItems(model.rows());
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    list.getSelectionModel().selectedItemProperty().subscribe(this::standAt);
    model.selectedProperty().subscribe(this::show);
    model.rows().addListener((ListChangeListener<Row>) _ -> reselect());
    minimap.follow(model.rows(), index -> list.scrollTo(Math.max(0, index - ROWS_ABOVE)));
    list.skinProperty().subscribe(this::watchScrolling);
  }

  private void press(KeyEvent key) {
    if (key.isShortcutDown() || key.isAltDown() || key.isShiftDown()) {
      return;
    }
    if (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.UP) {
      moves.byEvent(key.getCode() == KeyCode.DOWN ? 1 : -1);
      key.consume();
    }
  }

  /// The person picked a row; one between events is no place to stand.
  private void standAt(@Nullable Row row) {
    if (row != null && row.seq() >= 0) {
      model.select(row.seq());
    }
  }

  private void show() {
    int index = headIndex();
    var picked = list.getSelectionModel().getSelectedItem();
    if (index < 0 || (picked != null && picked.seq() == model.selectedProperty().get())) {
      return;
    }
    list.getSelectionModel().clearAndSelect(index);
    list.getFocusModel().focus(index);
    if (!inSight(index)) {
      list.scrollTo(Math.max(0, index - ROWS_ABOVE));
    }
  }

  private void reselect() {
    int index = headIndex();
    if (index >= 0) {
      list.getSelectionModel().clearAndSelect(index);
    }
  }

  private int headIndex() {
    int seq = model.selectedProperty().get();
    for (int i = 0; seq >= 0 && i < model.rows().size(); i++) {
      var row = model.rows().get(i);
      if (row.head() && row.seq() == seq) {
        return i;
      }
    }
    return -1;
  }

  private boolean inSight(int index) {
    var flow = flow();
    var first = flow == null ? null : flow.getFirstVisibleCell();
    var last = flow == null ? null : flow.getLastVisibleCell();
    // the last one may be cut off
    return first != null && last != null && index >= first.getIndex() && index < last.getIndex();
  }

  private void watchScrolling() {
    var flow = flow();
    if (flow != null) {
      ObservableValue<Number> position = flow.positionProperty();
      position.subscribe(this::showWindow);
      flow.heightProperty().subscribe(this::showWindow);
      model.rows().subscribe(this::showWindow);
    }
  }

  private void showWindow() {
    var flow = flow();
    var first = flow == null ? null : flow.getFirstVisibleCell();
    var last = flow == null ? null : flow.getLastVisibleCell();
    double all = Math.max(1, model.rows().size());
    if (first != null && last != null) {
      minimap.showWindow(first.getIndex() / all, (last.getIndex() + 1) / all);
    }
  }

  private @Nullable VirtualFlow<?> flow() {
    return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? flow : null;
  }
}
