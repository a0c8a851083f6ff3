package dev.praxis.desktop.evaluation.items;

import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// Words or a number; a tooltip has what does not fit.
final class WordsCell extends TableCell<ItemRow, ItemRow> {
  private final Function<ItemRow, String> words;

  /// @param styleClass `number` for figures; empty for none
  WordsCell(Function<ItemRow, String> words, String styleClass) {
    this.words = words;
    if (!styleClass.isEmpty()) {
      getStyleClass().add(styleClass);
    }
  }

  @Override
  protected void updateItem(@Nullable ItemRow row, boolean empty) {
    super.updateItem(row, empty);
    var says = empty || row == null ? "" : words.apply(row).strip();
    setText(says.lines().findFirst().orElse(""));
    setTooltip(says.isEmpty() ? null : new Tooltip(says));
  }
}
