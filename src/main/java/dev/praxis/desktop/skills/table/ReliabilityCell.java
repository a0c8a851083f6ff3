package dev.praxis.desktop.skills.table;

import dev.praxis.core.report.charts.IntervalBar;
import dev.praxis.core.report.drawing.Figures;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.charts.ChartCanvas;
import dev.praxis.desktop.skills.reading.SkillRow;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The point beside its interval as a bar; without a run the bar is empty and says so.
final class ReliabilityCell extends TableCell<SkillRow, SkillRow> {
  private final Texts texts;
  private final Label point = new Label();
  private final ChartCanvas bar = new ChartCanvas();
  private final HBox content = new HBox(point, bar);

  ReliabilityCell(Texts texts) {
    this.texts = texts;
    content.getStyleClass().add("skill-cell");
    point.getStyleClass().add("mono");
    point.setMinWidth(Region.USE_PREF_SIZE);
    point.managedProperty().bind(point.visibleProperty());
    bar.setMinSize(60, 24);
    HBox.setHgrow(bar, Priority.ALWAYS);
  }

  @Override
  protected void updateItem(@Nullable SkillRow row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
      setTooltip(null);
      return;
    }
    var reliability = row.reliability();
    var chart =
        new IntervalBar(reliability.point(), reliability.interval(), reliability.runs(), texts);
    bar.setChart(chart);
    point.setVisible(reliability.runs() > 0);
    point.setText(reliability.runs() == 0 ? "" : Figures.share(reliability.point()));
    setAccessibleText(chart.summary());
    setTooltip(new Tooltip(said(row, chart)));
    setGraphic(content);
  }

  private String said(SkillRow row, IntervalBar chart) {
    return row.reliability().runs() == 0
        ? texts.format("skills.prior", Figures.share(row.skill().prior()))
        : chart.summary() + "\n" + chart.caption();
  }
}
