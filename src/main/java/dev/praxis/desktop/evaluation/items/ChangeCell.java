package dev.praxis.desktop.evaluation.items;

import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// How many points more or fewer of the runs failed, coloured and signed.
final class ChangeCell extends TableCell<ItemRow, ItemRow> {
  private static final PseudoClass BETTER = PseudoClass.getPseudoClass("better");
  private static final PseudoClass WORSE = PseudoClass.getPseudoClass("worse");

  ChangeCell() {
    getStyleClass().addAll("number", "evaluation-change");
  }

  @Override
  protected void updateItem(@Nullable ItemRow row, boolean empty) {
    super.updateItem(row, empty);
    double change = empty || row == null ? 0 : row.change().orElse(0);
    pseudoClassStateChanged(BETTER, change > 0);
    pseudoClassStateChanged(WORSE, change < 0);
    setText(empty || row == null ? null : Figure.points(row.change()));
  }
}
