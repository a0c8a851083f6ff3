package dev.praxis.desktop.tags.charts;

import dev.praxis.core.mining.trend.TagWeek;
import dev.praxis.core.report.drawing.Drawing;
import dev.praxis.core.report.drawing.Figures;
import dev.praxis.core.report.drawing.Mark.Anchor;
import dev.praxis.core.report.drawing.Mark.Point;
import dev.praxis.core.report.drawing.Role;
import dev.praxis.core.report.drawing.Scale;
import dev.praxis.core.report.drawing.TextFit;
import dev.praxis.desktop.tags.charts.WeeklyRates.Trend;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Draws the small charts of [WeeklyRates], one after the other.
final class WeeklyPanel {
  private static final double TITLE = 20;
  private static final double AXIS = 34;
  private static final double FOOT = WeeklyRates.HEIGHT - 34;

  private final WeeklyRates chart;
  private final Drawing drawing;
  private final double width;
  private final double top;

  WeeklyPanel(WeeklyRates chart, Drawing drawing, double width) {
    this.chart = chart;
    this.drawing = drawing;
    this.width = width;
    top = chart.top();
  }

  void draw(Trend trend, double x, double y) {
    var seen = "%d / %d".formatted(trend.carriers(), trend.lineages());
    double room = width - TextFit.width(seen, Drawing.SMALL) - 8;
    drawing.text(x, y + 8, TextFit.fit(trend.tag(), Drawing.BODY, room), Role.FG, Anchor.START);
    drawing.note(x + width, y + 8, seen, Anchor.END);
    drawing.spot(
        x, y, width, TITLE - 2, new CellKey(trend.tag(), "").toString(), chart.readout(trend));
    drawing.note(x + AXIS - 6, y + TITLE + 4, Figures.percent(top), Anchor.END);
    drawing.note(x + AXIS - 6, y + FOOT, "0", Anchor.END);
    drawing.line(x + AXIS, y + TITLE, x + width, y + TITLE, Role.BORDER, 0.5);
    drawing.line(x + AXIS, y + FOOT, x + width, y + FOOT, Role.BORDER, 1);
    var weeks = trend.weeks();
    double step = (width - AXIS) / weeks.size();
    var scale = new Scale(0, top, y + FOOT, y + TITLE);
    lines(weeks, x + AXIS, step, scale);
    for (int i = 0; i < weeks.size(); i++) {
      week(trend, weeks.get(i), x + AXIS + step * i, step, scale);
    }
    var first = WeeklyRates.day(weeks.getFirst().monday());
    drawing.note(x + AXIS, y + FOOT + 10, first, Anchor.START);
    var last = WeeklyRates.day(weeks.getLast().monday());
    drawing.note(x + width, y + FOOT + 10, last, Anchor.END);
  }

  /// Weeks in which nothing began break the line.
  private void lines(List<TagWeek> weeks, double x, double step, Scale scale) {
    int from = 0;
    while (from < weeks.size()) {
      int to = from;
      while (to < weeks.size() && weeks.get(to).lineages() > 0) {
        to++;
      }
      if (to > from) {
        run(weeks.subList(from, to), x + step * (from + 0.5), step, scale);
      }
      from = to + 1;
    }
  }

  private void run(List<TagWeek> weeks, double x, double step, Scale scale) {
    var low = new ArrayList<Point>();
    var high = new ArrayList<Point>();
    var rate = new ArrayList<Point>();
    for (int i = 0; i < weeks.size(); i++) {
      var band = weeks.get(i).band();
      low.add(new Point(x + step * i, scale.at(Math.min(top, band.low()))));
      high.add(new Point(x + step * i, scale.at(Math.min(top, band.high()))));
      rate.add(new Point(x + step * i, scale.at(weeks.get(i).rate())));
    }
    if (weeks.size() == 1) {
      drawing.line(x, low.getFirst().y(), x, high.getFirst().y(), Role.CHART_1, 1);
      return;
    }
    Collections.reverse(low);
    high.addAll(low);
    drawing.area(high, Role.CHART_1, 0.16);
    drawing.curve(rate, Role.CHART_1, 1.5);
  }

  private void week(Trend trend, TagWeek week, double x, double step, Scale scale) {
    if (week.lineages() == 0) {
      return;
    }
    if (week.carriers() > 0) {
      drawing.dot(x + step / 2, scale.at(week.rate()), 2.5, Role.CHART_1);
    }
    drawing.spot(
        x,
        scale.end(),
        step,
        scale.start() - scale.end(),
        new CellKey(trend.tag(), week.monday().toString()).toString(),
        chart.readout(trend, week));
  }
}
