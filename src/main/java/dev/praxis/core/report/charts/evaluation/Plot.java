package dev.praxis.core.report.charts.evaluation;

import dev.praxis.core.report.drawing.ChartModel;
import dev.praxis.core.report.drawing.Drawing;
import dev.praxis.core.report.drawing.Labels;
import dev.praxis.core.report.drawing.Mark.Anchor;
import dev.praxis.core.report.drawing.Role;
import dev.praxis.core.report.drawing.Scale;
import java.util.List;
import java.util.function.DoubleFunction;

/// A drawing with its words, and the axes that charts of evaluations share. Made for one drawing.
final class Plot {
  /// Below a level axis its figures stand this far down.
  private static final double FIGURES = 14;

  private final Drawing drawing;
  private final Labels labels;
  private final double width;
  private final double height;

  Plot(double width, double height) {
    this.width = width;
    this.height = height;
    drawing = new Drawing(width, height);
    labels = new Labels(drawing, width, height);
  }

  /// A drawing that only says why there is nothing to draw.
  static ChartModel empty(double width, double height, String words) {
    var drawing = new Drawing(width, height);
    drawing.sayEmpty(words);
    return drawing.model();
  }

  Drawing drawing() {
    return drawing;
  }

  Labels labels() {
    return labels;
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  /// Grid lines from `top` to `bottom`, their figures below.
  void across(
      Scale x, List<Double> ticks, DoubleFunction<String> words, double top, double bottom) {
    for (double tick : ticks) {
      double px = x.at(tick);
      drawing.line(px, top, px, bottom, Role.BORDER, 1);
      labels.note(px, bottom + FIGURES, words.apply(tick), Anchor.MIDDLE);
    }
  }

  /// Grid lines over the whole of `x`, their figures at its left.
  void upwards(Scale x, Scale y, List<Double> ticks, DoubleFunction<String> words) {
    for (double tick : ticks) {
      drawing.line(x.start(), y.at(tick), x.end(), y.at(tick), Role.BORDER, 1);
      labels.note(x.start() - 6, y.at(tick), words.apply(tick), Anchor.END);
    }
  }

  /// An upright interval: a line with short ends.
  void pillar(double x, double low, double high, Role role) {
    drawing.line(x, low, x, high, role, 1.5);
    drawing.line(x - 4, low, x + 4, low, role, 1.5);
    drawing.line(x - 4, high, x + 4, high, role, 1.5);
  }

  ChartModel model() {
    return drawing.model();
  }
}
