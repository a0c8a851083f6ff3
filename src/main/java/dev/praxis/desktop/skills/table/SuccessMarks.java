package dev.praxis.desktop.skills.table;

import dev.praxis.core.words.Texts;
import dev.praxis.desktop.skills.reading.Days;
import dev.praxis.desktop.skills.reading.SkillRow;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/// When a skill last worked, with a mark where that is too long ago.
final class SuccessMarks implements SkillColumns.Marks {
  private final Texts texts;

  SuccessMarks(Texts texts) {
    this.texts = texts;
  }

  @Override
  public void show(TableCell<SkillRow, SkillRow> cell, SkillRow row) {
    var day = row.lastSuccess().map(Days::of).orElse("–");
    if (!row.stale()) {
      cell.setText(day);
      return;
    }
    var icon = new FontIcon("fth-clock");
    icon.getStyleClass().add("status-warning");
    cell.setGraphic(icon);
    cell.setText(texts.get("skills.stale"));
    cell.setTooltip(new Tooltip(texts.format("skills.stale.since", day)));
  }
}
