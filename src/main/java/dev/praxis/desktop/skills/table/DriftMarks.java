package dev.praxis.desktop.skills.table;

import dev.praxis.core.words.Texts;
import dev.praxis.desktop.skills.reading.SkillRow;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/// Whether the runs of a skill have become worse.
final class DriftMarks implements SkillColumns.Marks {
  private final Texts texts;

  DriftMarks(Texts texts) {
    this.texts = texts;
  }

  @Override
  public void show(TableCell<SkillRow, SkillRow> cell, SkillRow row) {
    switch (row.drift()) {
      case UNKNOWN -> {
        cell.setText("–");
        cell.setTooltip(new Tooltip(texts.get("skills.drift.few")));
      }
      case STEADY -> {
        cell.setText(texts.get("skills.drift.steady"));
        cell.getStyleClass().add("muted");
      }
      case DRIFTING -> {
        var icon = new FontIcon("fth-trending-down");
        icon.getStyleClass().add("status-danger");
        cell.setGraphic(icon);
        cell.setText(texts.get("skills.drift.drifting"));
        cell.setTooltip(new Tooltip(texts.get("skills.drift.tip")));
      }
    }
  }
}
