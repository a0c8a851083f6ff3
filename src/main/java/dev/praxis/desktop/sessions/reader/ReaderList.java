package dev.praxis.desktop.sessions.reader;

import dev.praxis.desktop.sessions.rows.Row;
import dev.praxis.desktop.sessions.rows.Selection;
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
  private boolean paging;
  private @Nullable Selection shownWords;

  ReaderList(ListView<Row> list, Minimap minimap, ReaderViewModel model, ReaderMoves moves) {
    this.list = list;
    this.minimap = minimap;
    this.model = model;
    this.moves = moves;
  }

  void start() {
    list.setItems(model.rows());
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    list.addEventHandler(KeyEvent.KEY_RELEASED, this::release);
    model.selectedProperty().subscribe(this::show);
    model.rows().addListener((ListChangeListener<Row>) _ -> reselect());
    model.soughtProperty().subscribe(this::seek);
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

  /// The list pages by itself; the place follows. One between events is no place to stand.
  private void release(KeyEvent key) {
    switch (key.getCode()) {
      case PAGE_UP, PAGE_DOWN, HOME, END -> {
        var row = list.getSelectionModel().getSelectedItem();
        if (row != null && row.seq() >= 0) {
          paging = true;
          model.select(row.seq());
          paging = false;
        }
      }
      default -> {}
    }
  }

  private void show() {
    int index = headIndex();
    if (index < 0 || paging) {
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
      revealOpened(index);
    }
    seek();
  }

  /// Words looked for may stand far below the first row of their event, or in a call that is only
  /// being opened.
  private void seek() {
    var words = model.soughtProperty().get();
    if (words == null) {
      shownWords = null;
      return;
    }
    if (words.equals(shownWords)) {
      return;
    }
    for (int i = 0; i < model.rows().size(); i++) {
      if (holds(model.rows().get(i), words)) {
        shownWords = words;
        if (!inSight(i)) {
          list.scrollTo(Math.max(0, i - 1));
        }
        return;
      }
    }
  }

  private static boolean holds(Row row, Selection words) {
    return switch (row) {
      case Row.Said said ->
          said.seq() == words.from() && words.start() < Math.max(1, said.text().length());
      case Row.Piece piece ->
          piece.from() == words.from()
              && words.start() >= piece.start()
              && words.start() <= piece.start() + piece.text().length();
      case Row.Call _, Row.Day _, Row.Gap _, Row.Field _, Row.Change _, Row.More _, Row.Waiting _ ->
          false;
    };
  }

  /// What was opened at the lower edge would open out of sight.
  private void revealOpened(int index) {
    var flow = flow();
    var last = flow == null ? null : flow.getLastVisibleCell();
    if (model.rows().get(index) instanceof Row.Call call
        && call.open()
        && last != null
        && index >= last.getIndex() - 1) {
      list.scrollTo(Math.max(0, index - ROWS_ABOVE));
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
