package dev.praxis.core.report.drawing;

import dev.praxis.core.report.drawing.Mark.Anchor;
import dev.praxis.core.report.drawing.Mark.Point;
import java.util.ArrayList;
import java.util.List;

/// Collects the primitives of one chart. Made for one drawing and then dropped.
public final class Drawing {
  /// Of labels that are read.
  public static final double BODY = 12;

  /// Of axes and notes.
  public static final double SMALL = 11;

  private final double width;
  private final double height;
  private final List<Mark> marks = new ArrayList<>();
  private final List<Spot> spots = new ArrayList<>();

  public Drawing(double width, double height) {
    this.width = width;
    this.height = height;
  }

  public void line(double x1, double y1, double x2, double y2, Role role, double thickness) {
    marks.add(new Mark.Line(x1, y1, x2, y2, role, thickness, false));
  }

  public void dashed(double x1, double y1, double x2, double y2, Role role) {
    marks.add(new Mark.Line(x1, y1, x2, y2, role, 1, true));
  }

  public void box(double x, double y, double w, double h, Role role, double opacity) {
    marks.add(new Mark.Box(x, y, w, h, role, opacity));
  }

  public void dot(double x, double y, double radius, Role role) {
    marks.add(new Mark.Dot(x, y, radius, role, false));
  }

  public void ring(double x, double y, double radius, Role role) {
    marks.add(new Mark.Dot(x, y, radius, role, true));
  }

  public void diamond(double x, double y, double radius, Role role) {
    marks.add(new Mark.Diamond(x, y, radius, role, false));
  }

  public void curve(List<Point> points, Role role, double thickness) {
    marks.add(new Mark.Curve(points, role, thickness));
  }

  public void area(List<Point> points, Role role, double opacity) {
    marks.add(new Mark.Area(points, role, opacity));
  }

  public void text(double x, double y, String text, Role role, Anchor anchor) {
    marks.add(new Mark.Text(x, y, text, role, anchor, BODY));
  }

  /// Of any size.
  void words(double x, double y, String text, Role role, Anchor anchor, double size) {
    marks.add(new Mark.Text(x, y, text, role, anchor, size));
  }

  /// Muted and small.
  public void note(double x, double y, String text, Anchor anchor) {
    marks.add(new Mark.Text(x, y, text, Role.FG_MUTED, anchor, SMALL));
  }

  /// A horizontal interval: a line with short ends.
  public void whisker(double low, double high, double y, Role role) {
    line(low, y, high, y, role, 1.5);
    line(low, y - 4, low, y + 4, role, 1.5);
    line(high, y - 4, high, y + 4, role, 1.5);
  }

  public void spot(double x, double y, double w, double h, String key, String readout) {
    spots.add(new Spot(x, y, w, h, key, readout));
  }

  /// Says in the middle why there is nothing else.
  public void sayEmpty(String words) {
    var shown = TextFit.fit(words, BODY, width - 16);
    marks.add(new Mark.Text(width / 2, height / 2, shown, Role.FG_MUTED, Anchor.MIDDLE, BODY));
  }

  public ChartModel model() {
    return new ChartModel(width, height, marks, spots);
  }
}
