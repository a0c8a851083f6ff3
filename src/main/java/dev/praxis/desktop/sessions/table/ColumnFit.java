package dev.praxis.desktop.sessions.table;

import dev.praxis.core.session.Session;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Shows as many columns as leave the title enough room, the most telling first; where there is
/// little room the outcome keeps its sign and gives up its word. Where the person chose columns it
/// leaves them alone.
final class ColumnFit {
  private static final double TITLE_ROOM = 190;
  private static final double SIGN_ONLY = 40;
  private static final double SCROLL_BAR = 20;

  private final TableView<Session> table;
  private final TableColumn<Session, ?> title;
  private final List<? extends TableColumn<Session, ?>> byWorth;
  private final BooleanProperty fitted = new SimpleBooleanProperty(this, "fitted", true);
  private final double outcomeWidth;
  private final String outcomeName;
  private boolean fitting;

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

  void watch() {
    table.widthProperty().subscribe(this::fit);
    fitted.subscribe(this::fit);
    byWorth.forEach(column -> column.widthProperty().subscribe(this::giveRestToTitle));
    byWorth.forEach(column -> column.visibleProperty().subscribe(this::giveRestToTitle));
  }

  BooleanProperty fittedProperty() {
    return fitted;
  }

  /// Whether what changes now changes by fitting, and not by the person.
  boolean isFitting() {
    return fitting;
  }

  private void fit() {
    if (table.getWidth() <= 0) {
      return;
    }
    fitting = true;
    if (fitted.get()) {
      double room = table.getWidth() - TITLE_ROOM - SCROLL_BAR;
      sayOutcome(width(byWorth.subList(1, byWorth.size())) + outcomeWidth <= room);
      for (var column : byWorth) {
        room -= column.getPrefWidth();
        column.setVisible(room >= 0);
      }
    } else {
      sayOutcome(true);
    }
    fitting = false;
    giveRestToTitle();
  }

  private void sayOutcome(boolean worded) {
    var outcome = byWorth.getFirst();
    outcome.setText(worded ? outcomeName : "");
    outcome.setMaxWidth(worded ? outcomeWidth + 10 : SIGN_ONLY);
    outcome.setPrefWidth(worded ? outcomeWidth : SIGN_ONLY);
  }

  private static double width(List<? extends TableColumn<Session, ?>> columns) {
    return columns.stream().mapToDouble(TableColumn::getPrefWidth).sum();
  }

  /// Where the chosen columns are wider than the table it scrolls.
  private void giveRestToTitle() {
    if (fitting || table.getWidth() <= 0) {
      return;
    }
    fitting = true;
    double others =
        byWorth.stream()
            .filter(TableColumn::isVisible)
            .mapToDouble(column -> Math.min(column.getWidth(), column.getMaxWidth()))
            .sum();
    title.setPrefWidth(Math.max(title.getMinWidth(), table.getWidth() - others - SCROLL_BAR));
    fitting = false;
  }
}
