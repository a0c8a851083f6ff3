package dev.praxis.desktop.charts;

import dev.praxis.core.session.Outcome;
import dev.praxis.desktop.charts.drawing.Drawing;
import dev.praxis.desktop.charts.drawing.Figures;
import dev.praxis.desktop.charts.drawing.Mark.Anchor;
import dev.praxis.desktop.charts.drawing.Mark.Point;
import dev.praxis.desktop.charts.drawing.Role;
import dev.praxis.desktop.charts.drawing.Scale;
import java.util.ArrayList;
import java.util.List;

/// Places the signs and the band of one timeline. Only as many of the newest runs as fit are shown.
final class TimelineLayout {
  private static final double LEFT = 34;
  private static final double RIGHT = 44;
  private static final double STRIP = 14;
  private static final double TOP = 44;
  private static final double BOTTOM = 22;
  private static final double CLOSEST = 9;
  private static final double WIDEST = 22;
  private static final double SIGN = 3.5;

  private final TimelineChart chart;
  private final Drawing drawing;
  private final double height;
  private final int first;
  private final double step;
  private final Scale rate;

  TimelineLayout(TimelineChart chart, Drawing drawing, double width, double height) {
    this.chart = chart;
    this.drawing = drawing;
    this.height = height;
    var room = Math.max(CLOSEST, width - LEFT - RIGHT);
    var fitting = Math.max(1, (int) (room / CLOSEST));
    first = Math.max(0, chart.runs().size() - fitting);
    step = Math.min(WIDEST, room / (chart.runs().size() - first));
    rate = new Scale(0, 1, height - BOTTOM, TOP);
  }

  void draw() {
    axis();
    band();
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

  private void run(int index) {
    var run = chart.runs().get(index);
    var x = x(index);
    if (index > 0 && chart.runs().get(index - 1).version() != run.version()) {
      var edge = x - step / 2;
      drawing.dashed(edge, 26, edge, height - BOTTOM, Role.FG_MUTED);
      drawing.note(edge + 3, 32, "v" + run.version(), Anchor.START);
    }
    sign(run, x);
    drawing.spot(x - step / 2, 0, step, height - BOTTOM, run.key(), chart.readout(run));
  }

  /// Told apart by shape first: a tick, a cross, a half-filled circle; muted where nobody verified.
  private void sign(TimelineChart.Run run, double x) {
    if (run.outcome() == Outcome.SUCCESS) {
      drawing.curve(
          List.of(
              new Point(x - SIGN, STRIP),
              new Point(x - 1, STRIP + SIGN),
              new Point(x + SIGN, STRIP - SIGN)),
          role(run, Role.SUCCESS),
          thickness(run));
    } else if (run.outcome() == Outcome.FAILURE) {
      var role = role(run, Role.DANGER);
      drawing.line(x - SIGN, STRIP - SIGN, x + SIGN, STRIP + SIGN, role, thickness(run));
      drawing.line(x - SIGN, STRIP + SIGN, x + SIGN, STRIP - SIGN, role, thickness(run));
    } else {
      var role = role(run, Role.WARNING);
      drawing.ring(x, STRIP, SIGN, role);
      drawing.area(halfMoon(x), role, 1);
    }
  }

  private static List<Point> halfMoon(double x) {
    var edge = new ArrayList<Point>();
    for (int i = 0; i <= 8; i++) {
      var turn = Math.PI * i / 8;
      edge.add(new Point(x - SIGN * Math.sin(turn), STRIP - SIGN * Math.cos(turn)));
    }
    return edge;
  }

  private static Role role(TimelineChart.Run run, Role verified) {
    return run.verified() ? verified : Role.FG_MUTED;
  }

  private static double thickness(TimelineChart.Run run) {
    return run.verified() ? 1.75 : 1;
  }

  private double x(int index) {
    return LEFT + step * (index - first + 0.5);
  }

  private double end() {
    return LEFT + step * (chart.runs().size() - first);
  }
}
