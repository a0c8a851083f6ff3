package dev.praxis.core.report.charts;

import dev.praxis.core.report.drawing.ChartModel;
import dev.praxis.core.report.drawing.DataTable;
import dev.praxis.core.report.drawing.Drawing;
import dev.praxis.core.report.drawing.Mark.Anchor;
import dev.praxis.core.report.drawing.Mark.Point;
import dev.praxis.core.report.drawing.Role;
import dev.praxis.core.report.drawing.Scale;
import dev.praxis.core.words.Texts;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/// What each threshold would cost and cover: tokens to the right, failures upwards. The threshold
/// in force has a ring around it.
///
/// @param n failures there are at all
/// @param current the threshold in force
public record ThresholdSweep(List<Step> steps, int n, int current, Texts texts) implements Chart {
  private static final double LEFT = 30;
  private static final double RIGHT = 24;
  private static final double TOP = 22;
  private static final double BOTTOM = 40;

  public ThresholdSweep {
    steps = steps.stream().sorted(Comparator.comparing(Step::threshold)).toList();
  }

  /// One threshold.
  public record Step(int threshold, int tokens, int covered) {}

  private record Spend(int tokens, int covered) {}

  @Override
  public ChartModel draw(double width, double height) {
    var drawing = new Drawing(width, height);
    if (steps.isEmpty() || n == 0) {
      drawing.sayEmpty(texts.get("chart.sweep.empty"));
      return drawing.model();
    }
    var dearest = steps.stream().mapToInt(Step::tokens).max().orElse(0);
    var xTicks = Scale.ticks(Math.max(1, dearest), 4);
    var yTicks = Scale.ticks(n, 4);
    var x = new Scale(0, xTicks.getLast(), LEFT, width - RIGHT);
    var y = new Scale(0, yTicks.getLast(), height - BOTTOM, TOP);
    for (var tick : yTicks) {
      drawing.line(x.start(), y.at(tick), x.end(), y.at(tick), Role.BORDER, 1);
      drawing.note(LEFT - 8, y.at(tick), tick.toString(), Anchor.END);
    }
    for (var tick : xTicks) {
      drawing.note(x.at(tick), y.start() + 13, tick.toString(), Anchor.MIDDLE);
    }
    drawing.note(4, 8, texts.format("chart.sweep.y", n), Anchor.START);
    drawing.note(x.end(), height - 8, texts.get("chart.sweep.x"), Anchor.END);
    points(drawing, x, y);
    return drawing.model();
  }

  @Override
  public double idealHeight() {
    return 190;
  }

  @Override
  public DataTable table() {
    return new DataTable(
        texts.list("chart.sweep.columns"),
        steps.stream()
            .map(step ->
                List.of(
                    Integer.toString(step.threshold()),
                    Integer.toString(step.tokens()),
                    Integer.toString(step.covered()),
                    Integer.toString(n)))
            .toList());
  }

  @Override
  public String caption() {
    return texts.format("chart.sweep.caption", n);
  }

  @Override
  public String summary() {
    var said =
        steps.stream()
            .map(step -> readout(Integer.toString(step.threshold()), spend(step)))
            .toList();
    return said.isEmpty() ? texts.get("chart.sweep.empty") : String.join(". ", said);
  }

  private void points(Drawing drawing, Scale x, Scale y) {
    var groups =
        steps.stream()
            .collect(
                Collectors.groupingBy(
                    ThresholdSweep::spend, LinkedHashMap::new, Collectors.toList()));
    drawing.curve(
        groups.keySet().stream()
            .map(spend -> new Point(x.at(spend.tokens()), y.at(spend.covered())))
            .toList(),
        Role.CHART_1,
        1.5);
    groups.forEach((spend, same) -> {
      var px = x.at(spend.tokens());
      var py = y.at(spend.covered());
      var names = names(same);
      drawing.dot(px, py, 4, Role.CHART_1);
      if (same.stream().anyMatch(step -> step.threshold() == current)) {
        drawing.ring(px, py, 8, Role.ACCENT);
      }
      drawing.text(px, py - 15, names, Role.FG, Anchor.MIDDLE);
      drawing.spot(px - 12, py - 12, 24, 24, names, readout(names, spend));
    });
  }

  private static Spend spend(Step step) {
    return new Spend(step.tokens(), step.covered());
  }

  /// `1–2`, or the only one.
  private static String names(List<Step> same) {
    var first = same.getFirst().threshold();
    var last = same.getLast().threshold();
    return first == last ? Integer.toString(first) : first + "–" + last;
  }

  private String readout(String thresholds, Spend spend) {
    return texts.format("chart.sweep.readout", thresholds, spend.tokens(), spend.covered(), n);
  }
}
