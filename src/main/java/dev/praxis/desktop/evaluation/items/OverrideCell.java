package dev.praxis.desktop.evaluation.items;

import dev.praxis.core.words.Texts;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// What a person said instead of the machine, whose word is kept beside it.
final class OverrideCell extends TableCell<ItemRow, ItemRow> {
  private final Texts texts;

  OverrideCell(Texts texts) {
    this.texts = texts;
  }

  @Override
  protected void updateItem(@Nullable ItemRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null || row.override().isEmpty()) {
      setText(null);
      setGraphic(null);
      setTooltip(null);
      return;
    }
    var icon = new FontIcon("fth-edit-2");
    setGraphic(icon);
    setText(row.override().lines().findFirst().orElse(""));
    setTooltip(
        new Tooltip(texts.format("evaluation.override.both", row.override(), row.machine())));
  }
}
