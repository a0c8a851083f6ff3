package dev.praxis.desktop.sessions.table;

import dev.praxis.core.session.Session;
import dev.praxis.core.session.query.SessionOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.util.Duration;

/// Puts the columns of a table as they were left, and tells when the person changes them: their
/// order, their widths, which are visible, by which one sorts.
final class ColumnKeeper {
  private static final Duration PAUSE_OF_DRAGGING = Duration.millis(500);

  private final TableView<Session> table;
  private final ColumnFit fit;
  private final List<? extends TableColumn<Session, ?>> usual;
  private final PauseTransition changing = new PauseTransition(PAUSE_OF_DRAGGING);
  private boolean applying;

  ColumnKeeper(TableView<Session> table, ColumnFit fit) {
    this.table = table;
    this.fit = fit;
    usual = List.copyOf(table.getColumns());
  }

  void watch(Consumer<TableLayout> onChange) {
    changing.setOnFinished(_ -> onChange.accept(layout()));
    table.getColumns().addListener((ListChangeListener<TableColumn<Session, ?>>) _ -> changed());
    table.getSortOrder().addListener((ListChangeListener<TableColumn<Session, ?>>) _ -> changed());
    for (var column : usual) {
      column.widthProperty().subscribe((_, _) -> changed());
      column.visibleProperty().subscribe((_, _) -> changed());
      column.sortTypeProperty().subscribe((_, _) -> changed());
    }
    fit.fittedProperty().subscribe((_, _) -> changed());
  }

  void apply(TableLayout layout) {
    applying = true;
    var known = new LinkedHashMap<String, TableColumn<Session, ?>>();
    usual.forEach(column -> known.put(column.getId(), column));
    var columns = new ArrayList<TableColumn<Session, ?>>();
    for (var saved : layout.columns()) {
      var column = known.remove(saved.id());
      if (column != null) {
        column.setPrefWidth(saved.width());
        column.setVisible(saved.visible());
        columns.add(column);
      }
    }
    columns.addAll(known.values());
    table.getColumns().setAll(columns);
    fit.fittedProperty().set(layout.fitted());
    sortBy(layout.order());
    applying = false;
  }

  /// The usual columns in the usual order.
  void reset() {
    table.getColumns().setAll(usual);
    fit.fittedProperty().set(true);
  }

  SessionOrder order() {
    return table.getSortOrder().stream()
        .findFirst()
        .map(column -> new SessionOrder(meaning(column), descending(column)))
        .orElse(SessionOrder.NEWEST_FIRST);
  }

  void sortBy(SessionOrder order) {
    usual.stream()
        .filter(column -> meaning(column) == order.column())
        .forEach(column -> {
          column.setSortType(order.descending() ? SortType.DESCENDING : SortType.ASCENDING);
          table.getSortOrder().setAll(List.of(column));
        });
  }

  static String id(SessionOrder.Column column) {
    return "sessions-" + column.name().toLowerCase(Locale.ROOT);
  }

  private static SessionOrder.Column meaning(TableColumn<Session, ?> column) {
    var name = column.getId().substring("sessions-".length());
    return SessionOrder.Column.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static boolean descending(TableColumn<Session, ?> column) {
    return column.getSortType() == SortType.DESCENDING;
  }

  private void changed() {
    if (!applying && !fit.isFitting()) {
      changing.playFromStart();
    }
  }

  private TableLayout layout() {
    return new TableLayout(
        fit.fittedProperty().get(),
        table.getColumns().stream()
            .map(column ->
                new TableLayout.Column(column.getId(), column.getPrefWidth(), column.isVisible()))
            .toList(),
        order());
  }
}
