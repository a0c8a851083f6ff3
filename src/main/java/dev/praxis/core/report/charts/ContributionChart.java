package dev.praxis.core.report.charts;

import dev.praxis.core.report.drawing.ChartModel;
import dev.praxis.core.report.drawing.DataTable;
import dev.praxis.core.report.drawing.Drawing;
import dev.praxis.core.report.drawing.Mark.Anchor;
import dev.praxis.core.report.drawing.Role;
import dev.praxis.core.report.drawing.Scale;
import dev.praxis.core.report.drawing.TextFit;
import dev.praxis.core.words.Texts;
import java.util.Comparator;
import java.util.List;

/// How many failures each rule covers by itself: a bar a rule, the rule's words above it.
///
/// @param together failures that any of the rules covers
/// @param n failures there are at all
public record ContributionChart(List<Row> rows, int together, int n, Texts texts) implements Chart {
  private static final double ROW = 36;
  private static final double COUNTS = 70;

  public ContributionChart {
    rows =
        rows.stream()
            .sorted(Comparator.comparing(Row::covered).reversed().thenComparing(Row::label))
            .toList();
  }

  /// One rule.
  ///
  /// @param tokens what it costs on every call
  public record Row(String key, String label, int covered, int tokens) {}

  @Override
  public ChartModel draw(double width, double height) {
    var drawing = new Drawing(width, height);
    if (rows.isEmpty()) {
      drawing.sayEmpty(texts.get("chart.contribution.empty"));
      return drawing.model();
    }
    var most = rows.getFirst().covered();
    var scale = new Scale(0, Math.max(1, most), 4, width - COUNTS);
    var step = Math.min(ROW, height / rows.size());
    for (int i = 0; i < rows.size(); i++) {
      row(drawing, scale, rows.get(i), step * i, step, width);
    }
    return drawing.model();
  }

  @Override
  public double idealHeight() {
    return Math.max(2, rows.size()) * ROW + 4;
  }

  @Override
  public DataTable table() {
    return new DataTable(
        texts.list("chart.contribution.columns"),
        rows.stream()
            .map(row ->
                List.of(
                    row.label(), Integer.toString(row.covered()), Integer.toString(row.tokens())))
            .toList());
  }

  @Override
  public String caption() {
    var sum = rows.stream().mapToInt(Row::covered).sum();
    var key = sum == together ? "chart.contribution.disjoint" : "chart.contribution.overlapping";
    return texts.format(key, together, n);
  }

  @Override
  public String summary() {
    var said = rows.stream().map(this::readout).toList();
    return said.isEmpty() ? texts.get("chart.contribution.empty") : String.join(". ", said);
  }

  private void row(Drawing drawing, Scale scale, Row row, double top, double step, double width) {
    var bar = top + step - 9;
    var label = TextFit.fit(row.label(), Drawing.BODY, width - 8);
    drawing.text(4, bar - 14, label, Role.FG, Anchor.START);
    drawing.box(
        scale.start(), bar - 4, scale.at(row.covered()) - scale.start(), 8, Role.CHART_1, 1);
    var end = Math.max(scale.at(row.covered()), scale.start()) + 6;
    drawing.text(end, bar, texts.format("chart.of", row.covered(), n), Role.FG, Anchor.START);
    drawing.spot(0, top, width, step, row.key(), readout(row));
  }

  private String readout(Row row) {
    return texts.format("chart.contribution.readout", row.label(), row.covered(), n, row.tokens());
  }
}
