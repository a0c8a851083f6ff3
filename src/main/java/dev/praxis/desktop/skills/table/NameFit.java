package dev.praxis.desktop.skills.table;

import dev.praxis.desktop.skills.reading.SkillRow;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Gives the first column what the others leave of the width. Where all are wider than the table it
/// scrolls.
final class NameFit {
  private static final double SCROLL_BAR = 20;

  private final TableView<SkillRow> table;

  private NameFit(TableView<SkillRow> table) {
    this.table = table;
  }

  static void watch(TableView<SkillRow> table) {
    var fit = new NameFit(table);
    table.widthProperty().subscribe(fit::fit);
    for (var column : table.getColumns().subList(1, table.getColumns().size())) {
      column.widthProperty().subscribe(fit::fit);
      column.visibleProperty().subscribe(fit::fit);
    }
  }

  private void fit() {
    var name = table.getColumns().getFirst();
    double others =
        table.getColumns().stream()
            .filter(column -> column != name && column.isVisible())
            .mapToDouble(TableColumn::getWidth)
            .sum();
    if (table.getWidth() > 0) {
      name.setPrefWidth(Math.max(name.getMinWidth(), table.getWidth() - others - SCROLL_BAR));
    }
  }
}
