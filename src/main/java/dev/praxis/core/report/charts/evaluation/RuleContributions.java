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
import dev.praxis.core.words.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What each rule adds: a bar for its fair share (Shapley) of what all rules address together, a
/// tick for what only it addresses (leave one out). The greatest share first; shares below 0 reach
/// to the left.
///
/// @param n failures there are
public record RuleContributions(List<Row> rows, int n, Texts texts) implements Chart {
  private static final double ROW = 28;
  private static final double WIDEST = 40;
  private static final double CLOSEST = 18;
  private static final double TOP = 4;
  private static final double BOTTOM = 38;

  public RuleContributions {
    rows =
        rows.stream()
            .sorted(Comparator.comparing(Row::shapley).reversed().thenComparing(Row::rule))
            .toList();
  }

  /// One rule.
  ///
  /// @param key what it is known by outside the chart
  /// @param solo failures it addresses
  /// @param leaveOneOut failures nothing else addresses; 0 beside a share means redundant
  /// @param shapley its fair share
  public record Row(String key, String rule, double solo, double leaveOneOut, double shapley) {}

  @Override
  public ChartModel draw(double width, double height) {
    if (rows.isEmpty()) {
      return Plot.empty(width, height, texts.get("chart.contribution.empty"));
    }
    var plot = new Plot(width, height);
    double bottom = height - BOTTOM;
    int fitting = Math.max(1, (int) ((bottom - TOP) / CLOSEST));
    var shown = rows.subList(0, Math.min(fitting, rows.size()));
    double labels = Percents.column(shown.stream().map(Row::rule).toList(), width, 0.45);
    var x = scale(labels + 14, width - 50);
    plot.across(x, ticks(x), tick -> Figures.tick(tick).replace('-', '−'), TOP, bottom);
    plot.drawing().line(x.at(0), TOP, x.at(0), bottom, Role.FG_MUTED, 1.5);
    double step = Math.min(WIDEST, (bottom - TOP) / shown.size());
    for (int i = 0; i < shown.size(); i++) {
      row(plot, x, shown.get(i), TOP + step * i, step, labels);
    }
    foot(plot, shown.size());
    return plot.model();
  }

  @Override
  public double idealHeight() {
    return Math.max(3, rows.size()) * ROW + TOP + BOTTOM;
  }

  @Override
  public DataTable table() {
    return new DataTable(
        texts.list("chart.contributions.columns"),
        rows.stream()
            .map(row ->
                List.of(
                    row.rule(),
                    Double.toString(row.solo()),
                    Double.toString(row.leaveOneOut()),
                    Double.toString(row.shapley())))
            .toList());
  }

  @Override
  public String caption() {
    double sum = rows.stream().mapToDouble(Row::shapley).sum();
    return texts.format("chart.contributions.caption", Figures.share(sum), n);
  }

  @Override
  public String summary() {
    return rows.isEmpty()
        ? texts.get("chart.contribution.empty")
        : String.join(". ", rows.stream().map(this::readout).toList());
  }

  private Scale scale(double start, double end) {
    double low =
        rows.stream()
            .mapToDouble(row -> Math.min(row.shapley(), row.leaveOneOut()))
            .min()
            .orElse(0);
    double high =
        rows.stream()
            .mapToDouble(row -> Math.max(row.shapley(), row.leaveOneOut()))
            .max()
            .orElse(0);
    double least = low < 0 ? Math.floor(low) : 0;
    return new Scale(least, Math.max(least + 1, Math.ceil(high)), start, end);
  }

  private static List<Double> ticks(Scale x) {
    int below = (int) -x.low();
    var above = Scale.ticks(Math.max(1, (int) x.high()), 4);
    var ticks = new ArrayList<Double>();
    if (below > 0) {
      ticks.add(x.low());
    }
    above.stream().filter(tick -> tick <= x.high()).forEach(tick -> ticks.add((double) tick));
    return ticks;
  }

  private void row(Plot plot, Scale x, Row row, double top, double step, double labels) {
    double y = top + step / 2;
    double thick = Math.min(12, step * 0.5);
    var name = TextFit.fit(row.rule(), Drawing.BODY, labels);
    plot.labels().text(4, y, name, Role.FG, Anchor.START);
    double from = x.at(Math.min(0, row.shapley()));
    double to = x.at(Math.max(0, row.shapley()));
    var role = row.shapley() < 0 ? Role.DANGER : Role.CHART_1;
    plot.drawing().box(from, y - thick / 2, to - from, thick, role, 0.45);
    double tick = x.at(row.leaveOneOut());
    plot.drawing().line(tick, y - thick / 2 - 3, tick, y + thick / 2 + 3, Role.FG, 2);
    var share = Figures.share(row.shapley()).replace('-', '−');
    plot.labels().text(plot.width() - 4, y, share, Role.FG, Anchor.END);
    plot.drawing().spot(0, top, plot.width(), step, row.key(), readout(row));
  }

  private void foot(Plot plot, int shown) {
    double y = plot.height() - 8;
    if (shown < rows.size()) {
      var part = texts.format("chart.forest.part", 1, shown, rows.size());
      plot.labels().note(plot.width() - 4, y, part, Anchor.END);
    }
    plot.drawing().box(4, y - 4, 12, 8, Role.CHART_1, 0.45);
    var bar = texts.get("chart.contributions.bar");
    plot.labels().note(20, y, bar, Anchor.START);
    double x = 20 + TextFit.width(bar, Drawing.SMALL) + 14;
    if (plot.labels().note(x + 8, y, texts.get("chart.contributions.tick"), Anchor.START)) {
      plot.drawing().line(x, y - 6, x, y + 6, Role.FG, 2);
    }
  }

  private String readout(Row row) {
    return texts.format(
        "chart.contributions.readout",
        row.rule(),
        Figures.share(row.shapley()),
        Figures.tick(row.leaveOneOut()),
        Figures.tick(row.solo()),
        n);
  }
}
