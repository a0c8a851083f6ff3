package dev.praxis.desktop.tags.charts;

import dev.praxis.core.report.charts.Chart;
import dev.praxis.core.report.drawing.ChartModel;
import dev.praxis.core.report.drawing.DataTable;
import dev.praxis.core.report.drawing.Drawing;
import dev.praxis.core.report.drawing.Figures;
import dev.praxis.core.report.drawing.Mark.Anchor;
import dev.praxis.core.report.drawing.Mark.Point;
import dev.praxis.core.report.drawing.Role;
import dev.praxis.core.report.drawing.Scale;
import dev.praxis.core.report.drawing.TextFit;
import dev.praxis.core.words.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Which few tags make most of the trouble: support as bars, falling; their cumulative share as a
/// curve; the threshold as a line through the bars.
///
/// @param threshold bars that reach it are full, others faint
public record ParetoChart(List<Bar> bars, int threshold, Texts texts) implements Chart {
  private static final double LEFT = 28;
  private static final double RIGHT = 40;
  private static final double TOP = 22;
  private static final double BOTTOM = 30;

  public ParetoChart {
    bars =
        bars.stream()
            .sorted(Comparator.comparingInt(Bar::count).reversed().thenComparing(Bar::key))
            .toList();
  }

  /// One tag.
  public record Bar(String key, int count) {}

  @Override
  public ChartModel draw(double width, double height) {
    var drawing = new Drawing(width, height);
    if (bars.isEmpty()) {
      drawing.sayEmpty(texts.get("chart.pareto.empty"));
      return drawing.model();
    }
    int most = Math.max(threshold, bars.getFirst().count());
    var ticks = Scale.ticks(Math.max(1, most), 4);
    var y = new Scale(0, ticks.getLast(), height - BOTTOM, TOP);
    var share = new Scale(0, 1, height - BOTTOM, TOP);
    double right = width - RIGHT;
    for (var tick : ticks) {
      drawing.line(LEFT, y.at(tick), right, y.at(tick), Role.BORDER, 1);
      drawing.note(LEFT - 6, y.at(tick), tick.toString(), Anchor.END);
    }
    for (var tick : List.of(0.0, 0.5, 1.0)) {
      drawing.note(width - 2, share.at(tick), Figures.percent(tick), Anchor.END);
    }
    drawing.note(4, 8, texts.get("chart.pareto.y"), Anchor.START);
    drawing.note(width - 2, 8, texts.get("chart.pareto.share"), Anchor.END);
    bars(drawing, y, share, (right - LEFT) / bars.size());
    drawing.dashed(LEFT, y.at(threshold), right, y.at(threshold), Role.WARNING);
    drawing.note(
        right - 4, y.at(threshold) - 8, texts.format("tags.threshold", threshold), Anchor.END);
    return drawing.model();
  }

  private void bars(Drawing drawing, Scale y, Scale share, double step) {
    var curve = new ArrayList<Point>();
    int sum = 0;
    for (int i = 0; i < bars.size(); i++) {
      var bar = bars.get(i);
      double x = LEFT + step * i;
      sum += bar.count();
      double wide = Math.max(1, step - 4);
      drawing.box(
          x + 2,
          y.at(bar.count()),
          wide,
          y.at(0) - y.at(bar.count()),
          Role.CHART_1,
          bar.count() >= threshold ? 0.85 : 0.35);
      drawing.note(
          x + step / 2,
          y.at(0) + 12,
          TextFit.fit(bar.key(), Drawing.SMALL, step - 4),
          Anchor.MIDDLE);
      curve.add(new Point(x + step / 2, share.at((double) sum / n())));
      drawing.spot(x, y.end(), step, y.start() - y.end(), bar.key(), readout(bar, sum));
    }
    drawing.curve(curve, Role.CHART_2, 1.5);
    curve.forEach(point -> drawing.dot(point.x(), point.y(), 2.5, Role.CHART_2));
  }

  @Override
  public double idealHeight() {
    return 200;
  }

  @Override
  public DataTable table() {
    var lines = new ArrayList<List<String>>();
    int sum = 0;
    for (var bar : bars) {
      sum += bar.count();
      lines.add(
          List.of(bar.key(), Integer.toString(bar.count()), Double.toString((double) sum / n())));
    }
    return new DataTable(texts.list("chart.pareto.columns"), lines);
  }

  @Override
  public String caption() {
    return texts.format("chart.n", n());
  }

  @Override
  public String summary() {
    var said = new ArrayList<String>();
    int sum = 0;
    for (var bar : bars) {
      sum += bar.count();
      said.add(readout(bar, sum));
    }
    return said.isEmpty() ? texts.get("chart.pareto.empty") : String.join(". ", said);
  }

  private int n() {
    return bars.stream().mapToInt(Bar::count).sum();
  }

  private String readout(Bar bar, int sum) {
    return texts.format(
        "chart.pareto.readout", bar.key(), bar.count(), Figures.percent((double) sum / n()));
  }
}
