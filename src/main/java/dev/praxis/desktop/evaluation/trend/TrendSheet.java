package dev.praxis.desktop.evaluation.trend;

import dev.praxis.core.report.charts.evaluation.ReleaseTrend;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.actions.SheetKeys;
import dev.praxis.desktop.charts.ChartPane;
import dev.praxis.desktop.common.EmptyState;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The chart with what it means and what it does not; where nothing was exported, what to do. T
/// turns it into a table.
final class TrendSheet extends VBox {
  private static final double WIDTH = 860;
  private static final double HEIGHT = 360;

  TrendSheet(ReleaseTrend trend, Texts texts) {
    setId("trendSheet");
    getStyleClass().add("evaluation-trend");
    setFocusTraversable(true);
    setPrefWidth(WIDTH);
    if (trend.releases().isEmpty()) {
      var nothing = new EmptyState();
      nothing.setIcon("fth-trending-down");
      nothing.setTitle(texts.get("chart.trend.empty"));
      nothing.setHint(texts.get("evaluation.trend.empty"));
      getChildren().add(nothing);
      return;
    }
    var means = new Label(texts.get("evaluation.trend.means"));
    means.setWrapText(true);
    means.setMinHeight(Region.USE_PREF_SIZE);
    means.getStyleClass().add("muted");
    var pane = new ChartPane();
    pane.setHeading(texts.get("evaluation.trend.heading"));
    pane.setTexts(texts);
    pane.show(trend);
    pane.setPrefHeight(HEIGHT);
    VBox.setVgrow(pane, Priority.ALWAYS);
    new SheetKeys(this).on("T", pane::toggleTable);
    getChildren().addAll(means, pane);
  }
}
