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
import java.util.List;

/// One share with its interval on a line from 0 to 1, small enough for a cell.
///
/// @param point NaN where n is 0
public record IntervalBar(double point, Interval interval, int n, Texts texts) implements Chart {
  /// From this width on there is room to say that there is no run.
  private static final double WORDED = 90;

  @Override
  public ChartModel draw(double width, double height) {
    var drawing = new Drawing(width, height);
    var scale = new Scale(0, 1, 5, Math.max(6, width - 5));
    var y = n > 0 || width < WORDED ? height / 2 : height / 4;
    drawing.line(scale.at(0), y, scale.at(1), y, Role.BORDER, 2);
    if (n > 0) {
      drawing.whisker(scale.at(interval.low()), scale.at(interval.high()), y, Role.CHART_1);
      drawing.dot(scale.at(point), y, 4, Role.CHART_1);
    } else {
      drawing.whisker(scale.at(0), scale.at(1), y, Role.BORDER);
      if (width < WORDED) {
        return drawing.model();
      }
      var words = TextFit.fit(texts.get("chart.no.runs"), Drawing.SMALL, width * 1.15);
      drawing.note(width / 2, height * 0.74, words, Anchor.MIDDLE);
    }
    return drawing.model();
  }

  @Override
  public double idealHeight() {
    return 20;
  }

  @Override
  public DataTable table() {
    return new DataTable(
        texts.list("chart.bar.columns"),
        List.of(
            List.of(
                n == 0 ? "" : Double.toString(point),
                Double.toString(interval.low()),
                Double.toString(interval.high()),
                interval.method(),
                Integer.toString(n))));
  }

  @Override
  public String caption() {
    return Captions.of(
        texts, java.util.stream.Stream.of(interval), java.util.stream.IntStream.of(n));
  }

  @Override
  public String summary() {
    return n == 0
        ? texts.get("chart.no.runs")
        : texts.format("chart.bar.summary", Figures.share(point), Figures.range(interval), n);
  }
}
