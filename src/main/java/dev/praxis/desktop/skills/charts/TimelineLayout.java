package dev.praxis.desktop.skills.charts;

import dev.praxis.core.report.drawing.Drawing;
import dev.praxis.core.report.drawing.Figures;
import dev.praxis.core.report.drawing.Mark.Anchor;
import dev.praxis.core.report.drawing.Mark.Point;
import dev.praxis.core.report.drawing.Role;
import dev.praxis.core.report.drawing.Scale;
import java.util.ArrayList;
import java.util.List;

/// Places the signs, the band and the sum of one timeline. Only as many of the newest runs as fit
/// are shown.
final class TimelineLayout {
  private static final double LEFT = 34;
  private static final double RIGHT = 44;
  private static final double STRIP = 14;
  private static final double TOP = 44;
  private static final double BOTTOM = 22;
  private static final double CLOSEST = 9;
  private static final double WIDEST = 22;
  private static final double DRIFT = 44;
  private static final double BETWEEN = 18;

  private final RunTimeline chart;
  private final Drawing drawing;
  private final double height;
  private final int first;
  private final double step;
  private final Scale rate;

  TimelineLayout(RunTimeline chart, Drawing drawing, double width, double height) {
    this.chart = chart;
    this.drawing = drawing;
    this.height = height;
    var room = Math.max(CLOSEST, width - LEFT - RIGHT);
    var fitting = Math.max(1, (int) (room / CLOSEST));
    first = Math.max(0, chart.runs().size() - fitting);
    step = Math.min(WIDEST, room / (chart.runs().size() - first));
    var below = chart.drift() == null ? 0 : DRIFT + BETWEEN;
    rate = new Scale(0, 1, Math.max(TOP + 1, height - BOTTOM - below), TOP);
  }

  void draw() {
    axis();
    band();
    if (chart.drift() != null) {
      drift(chart.drift());
    }
    for (int i = first; i < chart.runs().size(); i++) {
      run(i);
    }
    var shown = chart.runs().size() - first;
    var words =
        first == 0
            ? chart.texts().format("chart.timeline.all", shown)
            : chart.texts().format("chart.timeline.latest", shown, chart.runs().size());
    drawing.note(LEFT, height - 8, words, Anchor.START);
  }

  private void axis() {
    for (var tick : List.of(0.0, 0.5, 1.0)) {
      var y = rate.at(tick);
      drawing.line(LEFT, y, end(), y, Role.BORDER, 1);
      drawing.note(LEFT - 8, y, Figures.tick(tick), Anchor.END);
    }
  }

  private void band() {
    var rates = chart.rates().stream().filter(each -> each.run() >= first).toList();
    if (rates.isEmpty()) {
      return;
    }
    var edge = new ArrayList<Point>();
    rates.forEach(each -> edge.add(new Point(x(each.run()), rate.at(each.band().high()))));
    rates
        .reversed()
        .forEach(each -> edge.add(new Point(x(each.run()), rate.at(each.band().low()))));
    drawing.area(edge, Role.CHART_1, 0.16);
    drawing.curve(
        rates.stream().map(each -> new Point(x(each.run()), rate.at(each.share()))).toList(),
        Role.CHART_1,
        2);
    var last = rates.getLast();
    drawing.dot(x(last.run()), rate.at(last.share()), 3, Role.CHART_1);
    drawing.text(
        end() + 6, rate.at(last.share()), Figures.share(last.share()), Role.FG, Anchor.START);
  }

  /// The sum below the rate. It breaks where it began again.
  private void drift(DriftCurve curve) {
    var foot = height - BOTTOM;
    var sum = new Scale(0, curve.highest() * 1.1, foot, foot - DRIFT);
    drawing.line(LEFT, foot, end(), foot, Role.BORDER, 1);
    drawing.dashed(LEFT, sum.at(curve.limit()), end(), sum.at(curve.limit()), Role.WARNING);
    drawing.note(LEFT - 8, foot, "0", Anchor.END);
    drawing.note(LEFT - 8, sum.at(curve.limit()), Figures.tick(curve.limit()), Anchor.END);
    var limit = chart.texts().get("chart.timeline.drift.limit");
    drawing.note(LEFT + 2, sum.at(curve.limit()) - 7, limit, Anchor.START);
    var piece = new ArrayList<Point>();
    for (var point : curve.points().stream().filter(each -> each.run() >= first).toList()) {
      if (point.fresh() && !piece.isEmpty()) {
        drawing.curve(piece, Role.CHART_2, 1.5);
        piece.clear();
        var x = x(point.run()) - step / 2;
        drawing.line(x, foot, x, foot - 10, Role.FG_MUTED, 1);
        drawing.note(x + 3, foot - 7, chart.texts().get("chart.timeline.reset"), Anchor.START);
      }
      piece.add(new Point(x(point.run()), sum.at(point.sum())));
      if (point.alarm()) {
        drawing.diamond(x(point.run()), sum.at(point.sum()), 4, Role.DANGER);
      }
    }
    if (piece.size() > 1) {
      drawing.curve(piece, Role.CHART_2, 1.5);
    }
    if (!piece.isEmpty()) {
      var last = curve.points().getLast();
      var words = Figures.share(last.sum());
      drawing.text(end() + 6, sum.at(last.sum()), words, Role.FG, Anchor.START);
    }
  }

  private void run(int index) {
    var run = chart.runs().get(index);
    var x = x(index);
    if (index > 0 && chart.runs().get(index - 1).version() != run.version()) {
      var edge = x - step / 2;
      drawing.dashed(edge, 26, edge, height - BOTTOM, Role.FG_MUTED);
      drawing.note(edge + 3, 32, "v" + run.version(), Anchor.START);
    }
    new RunSign(drawing, x, STRIP).draw(run.outcome(), run.verified());
    drawing.spot(x - step / 2, 0, step, height - BOTTOM, run.key(), chart.readout(run));
  }

  private double x(int index) {
    return LEFT + step * (index - first + 0.5);
  }

  private double end() {
    return LEFT + step * (chart.runs().size() - first);
  }
}
