package dev.praxis.desktop.sessions.table;

import dev.praxis.core.session.Session;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Shows as many columns as leave the title enough room, the most telling first; where there is
/// little room the outcome keeps its sign and gives up its word.
final class ColumnFit {
  private static final double TITLE_ROOM = 190;
  private static final double SIGN_ONLY = 40;
  private static final double SCROLL_BAR = 20;

  private final TableView<Session> table;
  private final TableColumn<Session, ?> title;
  private final List<? extends TableColumn<Session, ?>> byWorth;
  private final double outcomeWidth;
  private final String outcomeName;

  /// Columns of a table.
  ///
  /// @param byWorth all but the title, the first shown longest
  ColumnFit(
      TableView<Session> table,
      TableColumn<Session, ?> title,
      List<? extends TableColumn<Session, ?>> byWorth) {
    this.table = table;
    this.title = title;
    this.byWorth = byWorth;
    outcomeWidth = byWorth.getFirst().getPrefWidth();
    outcomeName = byWorth.getFirst().getText();
  }

  /// The columns as they stand side by side, the title second.
  ///
  /// @param order indices into the columns by worth
  List<TableColumn<Session, ?>> inReadingOrder(List<Integer> order) {
    var columns = new ArrayList<TableColumn<Session, ?>>();
    order.forEach(index -> columns.add(byWorth.get(index)));
    columns.add(1, title);
    return columns;
  }

  void watch() {
    table.widthProperty().subscribe(this::fit);
    byWorth.forEach(column -> column.widthProperty().subscribe(this::giveRestToTitle));
  }

  private void fit() {
    if (table.getWidth() <= 0) {
      return;
    }
    var outcome = byWorth.getFirst();
    double room = table.getWidth() - TITLE_ROOM - SCROLL_BAR;
    double others = byWorth.stream().skip(1).mapToDouble(TableColumn::getPrefWidth).sum();
    boolean worded = others + outcomeWidth <= room;
    outcome.setText(worded ? outcomeName : "");
    outcome.setMaxWidth(worded ? outcomeWidth + 10 : SIGN_ONLY);
    outcome.setPrefWidth(worded ? outcomeWidth : SIGN_ONLY);
    for (var column : byWorth) {
      room -= column.getPrefWidth();
      column.setVisible(room >= 0);
    }
    giveRestToTitle();
  }

  private void giveRestToTitle() {
    double others =
        byWorth.stream()
            .filter(TableColumn::isVisible)
            .mapToDouble(column -> Math.min(column.getWidth(), column.getMaxWidth()))
            .sum();
    title.setPrefWidth(Math.max(title.getMinWidth(), table.getWidth() - others - SCROLL_BAR));
  }
}
