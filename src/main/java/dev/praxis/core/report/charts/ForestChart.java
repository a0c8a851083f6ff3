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
import org.jspecify.annotations.Nullable;

/// Shares side by side, each a dot on its interval: the surest at the top. The area of a dot grows
/// with n. Of more rows than there is room for those around the chosen one are drawn.
///
/// @param reference a share worth a dashed line; null for none
/// @param chosen key of the row to stress; empty for none
public record ForestChart(List<Row> rows, @Nullable Reference reference, String chosen, Texts texts)
    implements Chart {
  private static final double ROW = 26;
  private static final double CLOSEST = 18;
  private static final int SAID = 20;
  private static final double AXIS = 26;
  private static final double BIGGEST = 7;

  public ForestChart {
    rows =
        rows.stream()
            .sorted(
                Comparator.comparing((Row row) -> row.interval().low())
                    .reversed()
                    .thenComparing(Row::label))
            .toList();
  }

  /// One share.
  ///
  /// @param point NaN where n is 0
  public record Row(String key, String label, double point, Interval interval, int n) {}

  /// A share to compare with, and what it means.
  public record Reference(double share, String label) {}

  @Override
  public ChartModel draw(double width, double height) {
    var drawing = new Drawing(width, height);
    if (rows.isEmpty()) {
      drawing.sayEmpty(texts.get("chart.forest.empty"));
    } else {
      new Layout(drawing, width, height).draw();
    }
    return drawing.model();
  }

  @Override
  public double idealHeight() {
    return Math.max(3, rows.size()) * ROW + AXIS + (reference == null ? 0 : 16);
  }

  @Override
  public DataTable table() {
    return new DataTable(
        texts.list("chart.forest.columns"),
        rows.stream()
            .map(row ->
                List.of(
                    row.label(),
                    row.n() == 0 ? "" : Double.toString(row.point()),
                    Double.toString(row.interval().low()),
                    Double.toString(row.interval().high()),
                    row.interval().method(),
                    Integer.toString(row.n())))
            .toList());
  }

  @Override
  public String caption() {
    return Captions.of(texts, rows.stream().map(Row::interval), rows.stream().mapToInt(Row::n));
  }

  @Override
  public String summary() {
    var said = rows.stream().limit(SAID).map(this::readout).toList();
    return said.isEmpty() ? texts.get("chart.forest.empty") : String.join(". ", said);
  }

  private String readout(Row row) {
    return row.n() == 0
        ? texts.format("chart.forest.readout.none", row.label())
        : texts.format(
            "chart.forest.readout",
            row.label(),
            Figures.share(row.point()),
            Figures.range(row.interval()),
            row.n());
  }

  private final class Layout {
    private final Drawing drawing;
    private final double width;
    private final double top = reference == null ? 4 : 20;
    private final double bottom;
    private final double labels;
    private final double figures;
    private final Scale scale;
    private final List<Row> shown;
    private final int first;
    private final int most = rows.stream().mapToInt(Row::n).max().orElse(1);

    Layout(Drawing drawing, double width, double height) {
      this.drawing = drawing;
      this.width = width;
      bottom = height - AXIS;
      int fitting = Math.max(1, (int) ((bottom - top) / CLOSEST));
      first = first(fitting);
      shown = rows.subList(first, Math.min(rows.size(), first + fitting));
      var widest =
          shown.stream().mapToDouble(row -> TextFit.width(row.label(), Drawing.BODY)).max();
      labels = Math.min(width * 0.36, widest.orElse(0) + 4);
      figures = width < 380 ? 88 : 152;
      scale = new Scale(0, 1, labels + 16, width - figures - 16);
    }

    /// The chosen row stands in the middle, where there are enough on both sides.
    private int first(int fitting) {
      int at = 0;
      while (at < rows.size() && !rows.get(at).key().equals(chosen)) {
        at++;
      }
      int wanted = at == rows.size() ? 0 : at - fitting / 2;
      return Math.clamp(wanted, 0, Math.max(0, rows.size() - fitting));
    }

    void draw() {
      axis();
      var step = Math.min(ROW, (bottom - top) / shown.size());
      for (int i = 0; i < shown.size(); i++) {
        row(shown.get(i), top + step * (i + 0.5), step);
      }
      if (shown.size() < rows.size()) {
        var part = texts.format("chart.forest.part", first + 1, first + shown.size(), rows.size());
        drawing.note(4, bottom + 13, part, Anchor.START);
      }
    }

    private void axis() {
      for (var tick : List.of(0.0, 0.25, 0.5, 0.75, 1.0)) {
        var x = scale.at(tick);
        drawing.line(x, top, x, bottom, Role.BORDER, 1);
        drawing.note(x, bottom + 13, Figures.tick(tick), Anchor.MIDDLE);
      }
      if (reference != null) {
        var x = scale.at(reference.share());
        drawing.dashed(x, top - 4, x, bottom, Role.WARNING);
        drawing.note(x, 8, reference.label(), Anchor.MIDDLE);
      }
    }

    private void row(Row row, double y, double step) {
      if (row.key().equals(chosen)) {
        drawing.box(0, y - step / 2, width, step, Role.ACCENT, 0.1);
      }
      drawing.text(4, y, TextFit.fit(row.label(), Drawing.BODY, labels), Role.FG, Anchor.START);
      if (row.n() == 0) {
        drawing.whisker(scale.at(0), scale.at(1), y, Role.FG_MUTED);
      } else {
        drawing.whisker(
            scale.at(row.interval().low()), scale.at(row.interval().high()), y, Role.CHART_1);
        drawing.dot(scale.at(row.point()), y, radius(row), Role.CHART_1);
      }
      figures(row, y);
      drawing.spot(0, y - step / 2, width, step, row.key(), readout(row));
    }

    private void figures(Row row, double y) {
      var right = width - 4;
      drawing.note(right, y, texts.format("chart.n", row.n()), Anchor.END);
      if (row.n() == 0) {
        drawing.note(right - 50, y, texts.get("chart.no.runs"), Anchor.END);
        return;
      }
      if (figures > 100) {
        drawing.note(right - 50, y, Figures.range(row.interval()), Anchor.END);
      }
      drawing.text(width - figures + 4, y, Figures.share(row.point()), Role.FG, Anchor.START);
    }

    private double radius(Row row) {
      return Math.max(2.5, BIGGEST * Math.sqrt((double) row.n() / most));
    }
  }
}
