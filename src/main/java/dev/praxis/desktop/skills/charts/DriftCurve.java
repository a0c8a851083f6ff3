package dev.praxis.desktop.skills.charts;

import dev.praxis.core.report.drawing.Figures;
import dev.praxis.core.words.Texts;
import java.util.List;

/// The sum that grows with each failure and shrinks with each success, over the verified runs of a
/// skill.
///
/// @param target the share of failures that is taken for usual
/// @param limit from here on the runs are taken to have become worse
public record DriftCurve(List<Point> points, double target, double limit) {
  public DriftCurve {
    points = List.copyOf(points);
  }

  /// The sum after one run.
  ///
  /// @param run its index among all runs
  /// @param alarm whether the limit is reached here
  /// @param fresh whether the sum began again at zero before this run
  public record Point(int run, double sum, boolean alarm, boolean fresh) {}

  String caption(Texts texts) {
    return texts.format("chart.timeline.drift", Figures.share(target), Figures.tick(limit));
  }

  double highest() {
    return Math.max(limit, points.stream().mapToDouble(Point::sum).max().orElse(0));
  }
}
