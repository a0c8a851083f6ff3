package dev.praxis.desktop.charts;

import dev.praxis.core.report.drawing.ChartModel;
import dev.praxis.core.report.drawing.Spot;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// A band the pointer draws over a chart from one datum to another. It is as high as the chart.
final class Brush extends Region {
  private static final double LEAST = 4;

  private final Region chart;
  private final Supplier<ChartModel> drawn;
  private double from;
  private double to;

  /// A brush that does nothing until somebody listens.
  ///
  /// @param drawn what the chart shows now
  Brush(Region chart, Supplier<ChartModel> drawn) {
    this.chart = chart;
    this.drawn = drawn;
    getStyleClass().add("chart-brush");
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
  }

  void listen(BiConsumer<String, String> onBrushed) {
    chart.setOnMousePressed(press -> from = to = press.getX());
    chart.setOnMouseDragged(this::drag);
    chart.setOnMouseReleased(_ -> {
      boolean drawnOver = isVisible() && Math.abs(to - from) >= LEAST;
      setVisible(false);
      var touched = touched(drawn.get().spots(), Math.min(from, to), Math.max(from, to));
      if (drawnOver && !touched.isEmpty()) {
        onBrushed.accept(touched.getFirst().key(), touched.getLast().key());
      }
    });
  }

  private void drag(MouseEvent drag) {
    to = Math.clamp(drag.getX(), 0, chart.getWidth());
    setVisible(true);
    resizeRelocate(Math.min(from, to), 0, Math.abs(to - from), chart.getHeight());
  }

  /// From left to right.
  static List<Spot> touched(List<Spot> spots, double from, double to) {
    return spots.stream()
        .filter(spot -> spot.x() <= to && spot.x() + spot.width() >= from)
        .sorted(Comparator.comparingDouble(Spot::x))
        .toList();
  }
}
