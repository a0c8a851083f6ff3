package dev.praxis.core.report.charts;

import dev.praxis.core.report.drawing.ChartModel;
import dev.praxis.core.report.drawing.DataTable;
import dev.praxis.core.report.drawing.Drawing;
import dev.praxis.core.report.drawing.Role;
import dev.praxis.core.words.Texts;
import java.util.List;
import java.util.stream.IntStream;

/// Counts of the last weeks as small bars, the newest at the right.
public record Sparkline(List<Integer> weeks, Texts texts) implements Chart {
  public Sparkline {
    weeks = List.copyOf(weeks);
  }

  @Override
  public ChartModel draw(double width, double height) {
    var drawing = new Drawing(width, height);
    drawing.line(0, height - 0.5, width, height - 0.5, Role.BORDER, 1);
    var most = Math.max(1, most());
    var step = weeks.isEmpty() ? 0 : width / weeks.size();
    for (int i = 0; i < weeks.size(); i++) {
      var tall = (height - 2) * weeks.get(i) / most;
      if (tall > 0) {
        drawing.box(step * i + 1, height - 1 - tall, Math.max(1, step - 2), tall, Role.CHART_1, 1);
      }
    }
    return drawing.model();
  }

  @Override
  public double idealHeight() {
    return 18;
  }

  @Override
  public DataTable table() {
    return new DataTable(
        texts.list("chart.weeks.columns"),
        IntStream.range(0, weeks.size())
            .mapToObj(i -> List.of(Integer.toString(i - weeks.size() + 1), weeks.get(i).toString()))
            .toList());
  }

  @Override
  public String caption() {
    return texts.format("chart.n", total());
  }

  @Override
  public String summary() {
    return texts.format("chart.weeks.summary", total(), weeks.size(), most());
  }

  private int total() {
    return weeks.stream().mapToInt(Integer::intValue).sum();
  }

  private int most() {
    return weeks.stream().mapToInt(Integer::intValue).max().orElse(0);
  }
}
