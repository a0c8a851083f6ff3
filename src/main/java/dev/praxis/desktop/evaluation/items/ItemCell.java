package dev.praxis.desktop.evaluation.items;

import dev.praxis.core.words.Texts;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The name of an item, with a sign where a new failure of it would be critical.
final class ItemCell extends TableCell<ItemRow, ItemRow> {
  private final Texts texts;

  ItemCell(Texts texts) {
    this.texts = texts;
  }

  @Override
  protected void updateItem(@Nullable ItemRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setText(null);
      setGraphic(null);
      setTooltip(null);
      setAccessibleText(null);
      return;
    }
    var critical = row.critical() ? texts.format("evaluation.critical", row.item()) : row.item();
    setText(row.item());
    setGraphic(row.critical() ? sign(row) : null);
    setTooltip(new Tooltip(critical));
    setAccessibleText(critical);
  }

  private static FontIcon sign(ItemRow row) {
    var sign = new FontIcon("fth-star");
    sign.getStyleClass().add(row.regressed() ? "status-danger" : "muted");
    return sign;
  }
}
