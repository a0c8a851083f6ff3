package dev.praxis.desktop.skills.table;

import dev.praxis.core.words.Texts;
import dev.praxis.desktop.skills.reading.SkillRow;
import dev.praxis.desktop.skills.reading.SkillStatus;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/// Where a skill is in its life.
public final class StatusMarks implements SkillColumns.Marks {
  private final Texts texts;

  public StatusMarks(Texts texts) {
    this.texts = texts;
  }

  @Override
  public void show(TableCell<SkillRow, SkillRow> cell, SkillRow row) {
    if (row.retiring()) {
      var icon = new FontIcon("fth-archive");
      icon.getStyleClass().add("status-danger");
      cell.setGraphic(icon);
      cell.setText(texts.get("skills.retire"));
      cell.setTooltip(new Tooltip(texts.get("skills.retire.tip")));
      return;
    }
    var word = row.status().word();
    cell.setText(texts.get("skills.status." + word));
    cell.setGraphic(icon(row.status()));
    cell.setTooltip(new Tooltip(texts.get("skills.status." + word + ".tip")));
  }

  /// Its sign in its colour.
  public static FontIcon icon(SkillStatus status) {
    var icon =
        new FontIcon(
            switch (status) {
              case CANDIDATE -> "fth-inbox";
              case ACTIVE -> "fth-check-circle";
              case OUTDATED -> "fth-alert-triangle";
              case ARCHIVED -> "fth-archive";
            });
    switch (status) {
      case CANDIDATE -> icon.getStyleClass().add("status-accent");
      case ACTIVE -> icon.getStyleClass().add("status-success");
      case OUTDATED -> icon.getStyleClass().add("status-warning");
      case ARCHIVED -> {}
    }
    return icon;
  }
}
