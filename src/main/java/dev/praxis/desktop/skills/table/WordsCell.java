package dev.praxis.desktop.skills.table;

import dev.praxis.desktop.skills.reading.SkillRow;
import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// Words or a figure; all of it in the tooltip where it is cut.
final class WordsCell extends TableCell<SkillRow, SkillRow> {
  private final Function<SkillRow, String> words;

  WordsCell(Function<SkillRow, String> words, boolean number) {
    this.words = words;
    if (number) {
      getStyleClass().add("number");
    }
  }

  @Override
  protected void updateItem(@Nullable SkillRow row, boolean empty) {
    super.updateItem(row, empty);
    setText(empty || row == null ? null : words.apply(row));
    setTooltip(getText() == null ? null : new Tooltip(getText()));
  }
}
