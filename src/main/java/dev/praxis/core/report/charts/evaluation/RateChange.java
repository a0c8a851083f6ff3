package dev.praxis.core.report.charts.evaluation;

import dev.praxis.core.report.charts.Chart;
import dev.praxis.core.report.drawing.ChartModel;
import dev.praxis.core.report.drawing.DataTable;
import dev.praxis.core.report.drawing.Drawing;
import dev.praxis.core.report.drawing.Figures;
import dev.praxis.core.report.drawing.Mark.Anchor;
import dev.praxis.core.report.drawing.Role;
import dev.praxis.core.report.drawing.Scale;
import dev.praxis.core.report.drawing.TextFit;
import dev.praxis.core.statistics.Interval;
import dev.praxis.core.statistics.Intervals;
import dev.praxis.core.words.Texts;
import java.util.ArrayList;
import java.util.List;

/// How often sessions failed before the export and after it, for what has rules and, as controls,
/// for what has none: a control that moved as much says that the rules were not the reason.
///
/// @param target of all tags with rules together
/// @param byTag each of them by itself
/// @param controls tags without a rule
public record RateChange(Row target, List<Row> byTag, List<Row> controls, Texts texts)
    implements Chart {
  private static final double TOP = 20;
  private static final double AXIS = 24;
  private static final double CLOSEST = 30;
  private static final double ROW = 38;
  private static final double WIDEST = 52;

  public RateChange {
    byTag = List.copyOf(byTag);
    controls =
        controls.stream()
            .map(row -> row.named(texts.format("chart.change.control", row.label())))
            .toList();
  }

  /// Sessions that show a failure, of all, in both windows.
  public record Row(String label, int before, int beforeOf, int after, int afterOf) {
    Interval beforeInterval() {
      return Intervals.wilson(before, beforeOf);
    }

    Interval afterInterval() {
      return Intervals.wilson(after, afterOf);
    }

    Row named(String name) {
      return new Row(name, before, beforeOf, after, afterOf);
    }

    boolean compared() {
      return beforeOf > 0 && afterOf > 0;
    }

    double difference() {
      return (double) before / beforeOf - (double) after / afterOf;
    }

    Interval interval() {
      return Intervals.newcombeUnpaired(before, beforeOf, after, afterOf);
    }
  }

  @Override
  public ChartModel draw(double width, double height) {
    if (target.beforeOf() + target.afterOf() == 0) {
      return Plot.empty(width, height, texts.get("chart.change.empty"));
    }
    var plot = new Plot(width, height);
    double bottom = height - AXIS;
    var rows = rows();
    int fitting = Math.max(1, (int) ((bottom - TOP) / CLOSEST));
    var shown = rows.subList(0, Math.min(fitting, rows.size()));
    double labels = Percents.column(shown.stream().map(Row::label).toList(), width, 0.34);
    var x = new Scale(0, 1, labels + 16, width - (width < 420 ? 96 : 180));
    var ticks = width < 420 ? List.of(0.0, 0.5, 1.0) : List.of(0.0, 0.25, 0.5, 0.75, 1.0);
    plot.across(x, ticks, Figures::percent, TOP, bottom);
    legend(plot, x);
    double step = Math.min(WIDEST, (bottom - TOP) / shown.size());
    for (int i = 0; i < shown.size(); i++) {
      row(plot, x, shown.get(i), i == 0, TOP + step * i, step, labels);
    }
    if (shown.size() < rows.size()) {
      var part = texts.format("chart.forest.part", 1, shown.size(), rows.size());
      plot.labels().note(4, bottom + 13, part, Anchor.START);
    }
    return plot.model();
  }

  @Override
  public double idealHeight() {
    return Math.max(3, rows().size()) * ROW + TOP + AXIS;
  }

  @Override
  public DataTable table() {
    return new DataTable(
        texts.list("chart.change.columns"), rows().stream().map(this::cells).toList());
  }

  private List<String> cells(Row row) {
    var interval = row.compared() ? row.interval() : new Interval("", Double.NaN, Double.NaN);
    return List.of(
        row.label(),
        Integer.toString(row.before()),
        Integer.toString(row.beforeOf()),
        Integer.toString(row.after()),
        Integer.toString(row.afterOf()),
        row.compared() ? Double.toString(row.difference()) : "",
        row.compared() ? Double.toString(interval.low()) : "",
        row.compared() ? Double.toString(interval.high()) : "",
        interval.method());
  }

  @Override
  public String caption() {
    return texts.format(
        "chart.change.caption", target.beforeOf(), target.afterOf(), controls.size());
  }

  @Override
  public String summary() {
    return String.join(". ", rows().stream().map(this::readout).toList());
  }

  private List<Row> rows() {
    var rows = new ArrayList<Row>();
    rows.add(target);
    rows.addAll(byTag);
    rows.addAll(controls);
    return rows;
  }

  private void legend(Plot plot, Scale x) {
    var before = texts.get("chart.change.before");
    plot.drawing().ring(x.start() + 4, 9, 4, Role.CHART_2);
    plot.labels().note(x.start() + 14, 9, before, Anchor.START);
    double next = x.start() + 14 + TextFit.width(before, Drawing.SMALL) + 16;
    plot.drawing().dot(next + 4, 9, 4, Role.CHART_1);
    plot.labels().note(next + 14, 9, texts.get("chart.change.after"), Anchor.START);
  }

  private void row(
      Plot plot, Scale x, Row row, boolean ours, double top, double step, double labels) {
    double y = top + step / 2;
    var name = TextFit.fit(row.label(), Drawing.BODY, labels);
    plot.labels().text(4, y, name, ours ? Role.FG : Role.FG_MUTED, Anchor.START);
    if (ours) {
      plot.drawing().box(0, top, plot.width(), step, Role.ACCENT, 0.07);
    }
    var before = row.beforeInterval();
    var after = row.afterInterval();
    plot.drawing().whisker(x.at(before.low()), x.at(before.high()), y - 6, Role.CHART_2);
    plot.drawing().whisker(x.at(after.low()), x.at(after.high()), y + 6, Role.CHART_1);
    if (row.beforeOf() > 0) {
      plot.drawing().ring(x.at((double) row.before() / row.beforeOf()), y - 6, 4, Role.CHART_2);
    }
    if (row.afterOf() > 0) {
      plot.drawing().dot(x.at((double) row.after() / row.afterOf()), y + 6, 4, Role.CHART_1);
    }
    figures(plot, row, ours, y);
    plot.drawing().spot(0, top, plot.width(), step, row.label(), readout(row));
  }

  private void figures(Plot plot, Row row, boolean ours, double y) {
    double right = plot.width() - 4;
    var counts =
        texts.format(
            "chart.change.counts", row.before(), row.beforeOf(), row.after(), row.afterOf());
    plot.labels().note(right, y + 7, counts, Anchor.END);
    if (row.compared()) {
      var points = Figures.points(-row.difference());
      boolean wide = plot.width() >= 420;
      var said = wide ? points + " [" + Percents.turned(row.interval()) + "]" : points;
      plot.labels().text(right, y - 7, said, ours ? Role.FG : Role.FG_MUTED, Anchor.END);
    }
  }

  private String readout(Row row) {
    var counts =
        texts.format(
            "chart.change.readout",
            row.label(),
            row.before(),
            row.beforeOf(),
            row.after(),
            row.afterOf());
    return row.compared()
        ? counts
            + texts.format(
                "chart.change.points",
                Figures.points(-row.difference()),
                Percents.turned(row.interval()))
        : counts;
  }
}
