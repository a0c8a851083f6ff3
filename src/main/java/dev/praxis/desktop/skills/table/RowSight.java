package dev.praxis.desktop.skills.table;

import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

/// Brings rows into sight, moving the table no more than is needed.
public final class RowSight {
  private RowSight() {}

  /// Scrolls only where the row is not seen, and then puts it in the middle.
  public static void reveal(TableView<?> table, int row) {
    if (table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
        && flow.getFirstVisibleCell() != null
        && flow.getLastVisibleCell() != null) {
      int first = flow.getFirstVisibleCell().getIndex();
      int last = flow.getLastVisibleCell().getIndex();
      if (row <= first || row >= last) {
        table.scrollTo(Math.max(0, row - (last - first) / 2));
      }
    } else {
      table.scrollTo(row);
    }
  }
}
