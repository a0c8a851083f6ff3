package dev.praxis.desktop.skills.table;

import dev.praxis.desktop.skills.reading.SkillRow;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Shows the columns the person chose, and tells when another choice is made.
public final class ColumnMemory {
  private ColumnMemory() {}

  /// Shows what was kept, and keeps what is shown from now on.
  ///
  /// @param kept ids of the columns to show, parted by commas; empty for the usual ones
  /// @param onChange told what is to be kept
  public static void keep(TableView<SkillRow> table, String kept, Consumer<String> onChange) {
    if (!kept.isEmpty()) {
      var ids = List.of(kept.split(","));
      table.getColumns().forEach(column -> column.setVisible(ids.contains(column.getId())));
    }
    table
        .getColumns()
        .forEach(
            column -> column.visibleProperty().subscribe((_, _) -> onChange.accept(shown(table))));
  }

  private static String shown(TableView<SkillRow> table) {
    return table.getColumns().stream()
        .filter(TableColumn::isVisible)
        .map(TableColumn::getId)
        .collect(Collectors.joining(","));
  }
}
