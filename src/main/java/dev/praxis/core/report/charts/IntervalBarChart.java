package dev.praxis.core.report.charts;

import dev.praxis.core.report.drawing.ChartModel;
import dev.praxis.core.report.drawing.DataTable;
import dev.praxis.core.report.drawing.Drawing;
import dev.praxis.core.report.drawing.Figures;
import dev.praxis.core.report.drawing.Mark.Anchor;
import dev.praxis.core.report.drawing.Role;
import dev.praxis.core.report.drawing.Scale;
import dev.praxis.core.report.drawing.TextFit;
import dev.praxis.core.statistics.Interval;
import dev.praxis.core.words.Texts;
import java.util.Comparator;
import java.util.List;

/// k of n for each name, as a bar with its interval; the most frequent first.
public record IntervalBarChart(List<Row> rows, Texts texts) implements Chart {
  private static final double ROW = 26;
  private static final double AXIS = 26;
  private static final double COUNTS = 52;

  public IntervalBarChart {
    rows =
        rows.stream()
            .sorted(Comparator.comparing(Row::n).reversed().thenComparing(Row::label))
            .toList();
  }

  /// `hits` of `n`.
  public record Row(String label, int hits, int n, Interval interval) {
    double share() {
      return n == 0 ? 0 : (double) hits / n;
    }
  }

  @Override
  public ChartModel draw(double width, double height) {
    var drawing = new Drawing(width, height);
    if (rows.isEmpty()) {
      drawing.sayEmpty(texts.get("chart.tags.empty"));
      return drawing.model();
    }
    var widest = rows.stream().mapToDouble(row -> TextFit.width(row.label(), Drawing.BODY)).max();
    var labels = Math.min(width * 0.5, widest.orElse(0) + 4);
    var scale = new Scale(0, 1, labels + 12, width - COUNTS - 8);
    var bottom = height - AXIS;
    axis(drawing, scale, bottom);
    var step = Math.min(ROW, bottom / rows.size());
    for (int i = 0; i < rows.size(); i++) {
      row(drawing, scale, rows.get(i), labels, step * i, step);
    }
    return drawing.model();
  }

  @Override
  public double idealHeight() {
    return Math.max(3, rows.size()) * ROW + AXIS;
  }

  @Override
  public DataTable table() {
    return new DataTable(
        texts.list("chart.tags.columns"),
        rows.stream()
            .map(row ->
                List.of(
                    row.label(),
                    Integer.toString(row.hits()),
                    Integer.toString(row.n()),
                    Double.toString(row.interval().low()),
                    Double.toString(row.interval().high()),
                    row.interval().method()))
            .toList());
  }

  @Override
  public String caption() {
    return Captions.of(texts, rows.stream().map(Row::interval), rows.stream().mapToInt(Row::n));
  }

  @Override
  public String summary() {
    var said = rows.stream().map(this::readout).toList();
    return said.isEmpty() ? texts.get("chart.tags.empty") : String.join(". ", said);
  }

  private static void axis(Drawing drawing, Scale scale, double bottom) {
    for (var tick : List.of(0.0, 0.5, 1.0)) {
      var x = scale.at(tick);
      drawing.line(x, 0, x, bottom, Role.BORDER, 1);
      if (tick != 0.5 || scale.end() - scale.start() > 120) {
        drawing.note(x, bottom + 13, Figures.percent(tick), Anchor.MIDDLE);
      }
    }
  }

  private void row(Drawing drawing, Scale scale, Row row, double labels, double top, double step) {
    var y = top + step / 2;
    var thick = Math.min(14, step * 0.6);
    drawing.text(4, y, TextFit.fit(row.label(), Drawing.BODY, labels), Role.FG, Anchor.START);
    drawing.box(
        scale.start(),
        y - thick / 2,
        scale.at(row.share()) - scale.start(),
        thick,
        Role.CHART_1,
        0.35);
    drawing.whisker(
        scale.at(row.interval().low()), scale.at(row.interval().high()), y, Role.CHART_1);
    var right = scale.end() + COUNTS + 8;
    drawing.text(right, y, counts(row), Role.FG, Anchor.END);
    drawing.spot(0, top, right, step, row.label(), readout(row));
  }

  private String counts(Row row) {
    return texts.format("chart.of", row.hits(), row.n());
  }

  private String readout(Row row) {
    return texts.format(
        "chart.tags.readout",
        row.label(),
        row.hits(),
        row.n(),
        Figures.percentRange(row.interval()));
  }
}
