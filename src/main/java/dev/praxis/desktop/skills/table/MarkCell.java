package dev.praxis.desktop.skills.table;

import dev.praxis.desktop.skills.reading.SkillRow;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// A cell with a sign and a word, so that neither colour nor shape alone has to tell.
final class MarkCell extends TableCell<SkillRow, SkillRow> {
  private final SkillColumns.Marks marks;

  MarkCell(SkillColumns.Marks marks) {
    this.marks = marks;
  }

  @Override
  protected void updateItem(@Nullable SkillRow row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    setGraphic(null);
    setTooltip(null);
    getStyleClass().remove("muted");
    if (!empty && row != null) {
      marks.show(this, row);
      setAccessibleText(getText());
    }
  }
}
