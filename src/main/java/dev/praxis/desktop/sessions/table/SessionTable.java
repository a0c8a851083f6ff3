package dev.praxis.desktop.sessions.table;

import dev.praxis.core.session.Session;
import dev.praxis.core.session.query.SessionOrder;
import dev.praxis.core.session.query.SessionOrder.Column;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.sessions.wording.Moments;
import dev.praxis.desktop.sessions.wording.SessionWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// The table of sessions: its columns, which of them are shown, and by which one it is sorted. The
/// sorting itself is the workspace's.
public final class SessionTable {
  private static final List<Column> BY_WORTH =
      List.of(
          Column.OUTCOME,
          Column.STARTED,
          Column.PROJECT,
          Column.ERRORS,
          Column.TAGS,
          Column.TURNS,
          Column.TOKENS_OUT,
          Column.CALLS,
          Column.LENGTH,
          Column.COST,
          Column.TOKENS_IN,
          Column.TOKENS_CACHED,
          Column.LAST,
          Column.AGENT,
          Column.MODEL,
          Column.SPLIT,
          Column.LINEAGE,
          Column.IMPORTED,
          Column.SOURCE);
  private static final List<Column> IN_READING_ORDER =
      List.of(
          Column.OUTCOME,
          Column.TITLE,
          Column.PROJECT,
          Column.STARTED,
          Column.LAST,
          Column.LENGTH,
          Column.TAGS,
          Column.TURNS,
          Column.CALLS,
          Column.ERRORS,
          Column.TOKENS_IN,
          Column.TOKENS_OUT,
          Column.TOKENS_CACHED,
          Column.COST,
          Column.SPLIT,
          Column.LINEAGE,
          Column.AGENT,
          Column.MODEL,
          Column.IMPORTED,
          Column.SOURCE);

  private final TableView<Session> table;
  private final Texts texts;
  private final ColumnFit fit;
  private final ColumnKeeper keeper;

  public SessionTable(TableView<Session> table, Texts texts, Moments moments, SessionWords says) {
    this.table = table;
    this.texts = texts;
    var made = new SessionColumns(texts, moments, says).all();
    table.getColumns().setAll(IN_READING_ORDER.stream().map(made::get).toList());
    fit =
        new ColumnFit(
            table,
            Objects.requireNonNull(made.get(Column.TITLE)),
            BY_WORTH.stream().<TableColumn<Session, ?>>map(made::get).toList());
    keeper = new ColumnKeeper(table, fit);
    keeper.sortBy(SessionOrder.NEWEST_FIRST);
  }

  /// Starts to listen.
  ///
  /// @param onOrder hears by what the person wants to sort
  /// @param onLayout hears of every change worth keeping
  public void watch(Consumer<SessionOrder> onOrder, Consumer<TableLayout> onLayout) {
    fit.watch();
    keeper.watch(onLayout);
    table.setSortPolicy(_ -> {
      onOrder.accept(keeper.order());
      return true;
    });
  }

  public void apply(TableLayout layout) {
    keeper.apply(layout);
  }

  /// What can be shown and hidden, for a menu.
  public List<MenuItem> menu() {
    var items = new ArrayList<MenuItem>();
    var fitted = new CheckMenuItem(texts.get("sessions.columns.fit"));
    fitted.setId("columns-fit");
    fitted.setSelected(fit.fittedProperty().get());
    fitted.setOnAction(_ -> fit.fittedProperty().set(fitted.isSelected()));
    items.add(fitted);
    items.add(new SeparatorMenuItem());
    table.getColumns().stream()
        .filter(column -> !column.getId().equals(ColumnKeeper.id(Column.TITLE)))
        .forEach(column -> items.add(item(column)));
    items.add(new SeparatorMenuItem());
    var reset = new MenuItem(texts.get("sessions.columns.reset"));
    reset.setOnAction(_ -> keeper.reset());
    items.add(reset);
    return items;
  }

  private CheckMenuItem item(TableColumn<Session, ?> column) {
    var item = new CheckMenuItem(texts.get("sessions.column." + column.getId().substring(9)));
    item.setId("column-" + column.getId());
    item.setSelected(column.isVisible());
    item.setOnAction(_ -> {
      fit.fittedProperty().set(false);
      column.setVisible(item.isSelected());
    });
    return item;
  }
}
