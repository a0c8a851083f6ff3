package dev.praxis.desktop.agents;

import dev.praxis.core.agents.AgentCall;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.PlaceKeeper;
import dev.praxis.desktop.sessions.wording.Moments;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The table of calls. More of them are read as somebody scrolls towards the end of what was read.
final class CallTable {
  /// So many rows before the end of what was read, more is read.
  private static final int AHEAD = 60;

  /// So many rows stay in sight above the selected one.
  private static final int ROWS_ABOVE = 4;

  private final TableView<AgentCall> table;
  private final CallLog log;

  CallTable(TableView<AgentCall> table, CallLog log, Texts texts, Moments moments) {
    this.table = table;
    this.log = log;
    new CallColumns(texts, moments).giveTo(table, this::seen);
    table.setPlaceholder(new HBox());
    PlaceKeeper.in(table, AgentCall::id).follow(log.calls());
  }

  private void seen(int row) {
    if (row > table.getItems().size() - AHEAD) {
      log.more();
    }
  }

  /// Hears that another call is selected, or none.
  void onSelection(Runnable listener) {
    table.getSelectionModel().selectedItemProperty().subscribe(_ -> listener.run());
  }

  /// Shows the table or hides it. Where it is seen, some call is selected.
  void show(boolean seen) {
    table.setVisible(seen);
    if (seen && table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
      table.getSelectionModel().selectFirst();
    }
  }

  /// Goes up or down; at the ends it stays.
  void move(int by) {
    int rows = table.getItems().size();
    if (rows > 0) {
      int next = Math.clamp(table.getSelectionModel().getSelectedIndex() + by, 0, rows - 1);
      table.getSelectionModel().clearAndSelect(next);
      table.scrollTo(Math.max(0, next - ROWS_ABOVE));
    }
  }

  @Nullable AgentCall selected() {
    return table.getSelectionModel().getSelectedItem();
  }
}
