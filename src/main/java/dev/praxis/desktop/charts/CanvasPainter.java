package dev.praxis.desktop.charts;

import dev.praxis.core.report.drawing.ChartModel;
import dev.praxis.core.report.drawing.Mark;
import dev.praxis.core.report.drawing.Mark.Point;
import dev.praxis.core.report.drawing.Role;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Paints primitives on a canvas.
final class CanvasPainter {
  private final GraphicsContext pen;
  private final Function<Role, Color> colours;
  private final String family;

  CanvasPainter(GraphicsContext pen, Function<Role, Color> colours, String family) {
    this.pen = pen;
    this.colours = colours;
    this.family = family;
  }

  void paint(ChartModel chart) {
    pen.clearRect(0, 0, pen.getCanvas().getWidth(), pen.getCanvas().getHeight());
    pen.setLineCap(StrokeLineCap.BUTT);
    pen.setLineJoin(StrokeLineJoin.ROUND);
    chart.marks().forEach(this::paint);
  }

  private void paint(Mark mark) {
    var colour = colours.apply(mark.role());
    pen.setFill(colour);
    pen.setStroke(colour);
    pen.setLineWidth(1.5);
    pen.setLineDashes();
    switch (mark) {
      case Mark.Line line -> line(line);
      case Mark.Box(var x, var y, var w, var h, _, var opacity) -> {
        pen.setFill(colour.deriveColor(0, 1, 1, opacity));
        pen.fillRect(x, y, w, h);
      }
      case Mark.Dot(var x, var y, var r, _, var hollow) -> dot(x, y, r, hollow);
      case Mark.Diamond(var x, var y, var r, _, var hollow) ->
          polygon(
              List.of(
                  new Point(x, y - r),
                  new Point(x + r, y),
                  new Point(x, y + r),
                  new Point(x - r, y)),
              hollow);
      case Mark.Curve(var points, _, var width) -> {
        pen.setLineWidth(width);
        pen.strokePolyline(
            coordinates(points, Point::x), coordinates(points, Point::y), points.size());
      }
      case Mark.Area(var points, _, var opacity) -> {
        pen.setFill(colour.deriveColor(0, 1, 1, opacity));
        polygon(points, false);
      }
      case Mark.Text text -> text(text);
    }
  }

  /// Thin upright and level lines lie on whole pixels, else they blur.
  private void line(Mark.Line line) {
    pen.setLineWidth(line.width());
    if (line.dashed()) {
      pen.setLineDashes(3, 3);
    }
    var upright = line.width() <= 1 && line.x1() == line.x2();
    var level = line.width() <= 1 && line.y1() == line.y2();
    pen.strokeLine(
        upright ? crisp(line.x1()) : line.x1(),
        level ? crisp(line.y1()) : line.y1(),
        upright ? crisp(line.x2()) : line.x2(),
        level ? crisp(line.y2()) : line.y2());
  }

  private void dot(double x, double y, double radius, boolean hollow) {
    if (hollow) {
      pen.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    } else {
      pen.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }
  }

  private void polygon(List<Point> points, boolean hollow) {
    var x = coordinates(points, Point::x);
    var y = coordinates(points, Point::y);
    if (hollow) {
      pen.strokePolygon(x, y, points.size());
    } else {
      pen.fillPolygon(x, y, points.size());
    }
  }

  private void text(Mark.Text text) {
    pen.setFont(Font.font(family, text.size()));
    pen.setTextBaseline(VPos.CENTER);
    pen.setTextAlign(
        switch (text.anchor()) {
          case START -> TextAlignment.LEFT;
          case MIDDLE -> TextAlignment.CENTER;
          case END -> TextAlignment.RIGHT;
        });
    pen.fillText(text.text(), text.x(), text.y());
  }

  private static double crisp(double value) {
    return Math.floor(value) + 0.5;
  }

  private static double[] coordinates(List<Point> points, ToDoubleFunction<Point> axis) {
    return points.stream().mapToDouble(axis).toArray();
  }
}
