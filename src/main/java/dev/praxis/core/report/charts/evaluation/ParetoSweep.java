package dev.praxis.core.report.charts.evaluation;

import dev.praxis.core.report.charts.Chart;
import dev.praxis.core.report.drawing.ChartModel;
import dev.praxis.core.report.drawing.DataTable;
import dev.praxis.core.report.drawing.Drawing;
import dev.praxis.core.report.drawing.Figures;
import dev.praxis.core.report.drawing.Labels.Place;
import dev.praxis.core.report.drawing.Mark.Anchor;
import dev.praxis.core.report.drawing.Mark.Point;
import dev.praxis.core.report.drawing.Role;
import dev.praxis.core.report.drawing.Scale;
import dev.praxis.core.statistics.Interval;
import dev.praxis.core.statistics.Intervals;
import dev.praxis.core.words.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What each threshold costs on every call and how many failures it addresses, with the band of
/// Wilson's intervals; the sets of rules that nothing beats, joined; the threshold in force,
/// ringed; and the line below which rules cost more than they save.
///
/// @param front sets of rules that are as cheap as any that address as much
/// @param n failures there are
/// @param current the threshold in force
/// @param breakEven failures that must be prevented for each token; 0 where it is not known
public record ParetoSweep(
    List<Step> steps, List<Best> front, int n, int current, double breakEven, Texts texts)
    implements Chart {
  private static final double LEFT = 34;
  private static final double RIGHT = 16;
  private static final double TOP = 24;
  private static final double BOTTOM = 40;

  public ParetoSweep {
    steps = steps.stream().sorted(Comparator.comparing(Step::threshold)).toList();
    front = front.stream().sorted(Comparator.comparing(Best::tokens)).toList();
  }

  /// One threshold.
  ///
  /// @param tokens of its rules; `estimated` the same by a quarter of the characters
  public record Step(int threshold, int tokens, int estimated, int prevented) {}

  /// One set of rules on the front.
  ///
  /// @param rules of it, by name
  public record Best(int tokens, int prevented, String rules) {}

  @Override
  public ChartModel draw(double width, double height) {
    if (steps.isEmpty() || n == 0) {
      return Plot.empty(width, height, texts.get("chart.sweep.empty"));
    }
    var plot = new Plot(width, height);
    var xTicks = Scale.ticks(Math.max(1, dearest()), 4);
    var yTicks = Scale.ticks(most(), 4);
    var x = new Scale(0, xTicks.getLast(), LEFT, width - RIGHT);
    var y = new Scale(0, yTicks.getLast(), height - BOTTOM, TOP);
    plot.upwards(x, y, yTicks.stream().map(Integer::doubleValue).toList(), ParetoSweep::whole);
    xTicks.forEach(
        tick -> plot.labels().note(x.at(tick), y.start() + 14, whole(tick), Anchor.MIDDLE));
    plot.labels().note(4, 8, texts.format("chart.sweep.y", n), Anchor.START);
    plot.labels().note(x.end(), height - 8, texts.get("chart.sweep.x"), Anchor.END);
    band(plot, x, y);
    breakEven(plot, x, y);
    front(plot, x, y);
    thresholds(plot, x, y);
    return plot.model();
  }

  @Override
  public double idealHeight() {
    return 220;
  }

  @Override
  public DataTable table() {
    return new SweepTable(steps, front, n, texts).table();
  }

  @Override
  public String caption() {
    return texts.format("chart.pareto.sweep.caption", n)
        + (breakEven > 0 ? texts.get("chart.pareto.sweep.even") : "");
  }

  @Override
  public String summary() {
    return steps.isEmpty() || n == 0
        ? texts.get("chart.sweep.empty")
        : String.join(". ", steps.stream().map(this::readout).toList());
  }

  private int dearest() {
    return Stream.concat(steps.stream().map(Step::tokens), front.stream().map(Best::tokens))
        .max(Comparator.naturalOrder())
        .orElse(0);
  }

  /// As high as intervals and sets reach: few of many failures would lie flat on the axis.
  private int most() {
    var reached =
        Stream.concat(
            steps.stream().map(step -> n * interval(step).high()),
            front.stream().map(set -> (double) set.prevented()));
    return Math.max(1, (int) Math.ceil(reached.max(Comparator.naturalOrder()).orElse(1.0)));
  }

  private Interval interval(Step step) {
    return Intervals.wilson(step.prevented(), n);
  }

  private static String whole(double value) {
    return Integer.toString((int) value);
  }

  /// Where several thresholds cost the same the one that addresses most stands for them.
  private List<Step> distinct() {
    return steps.stream()
        .collect(
            Collectors.toMap(
                Step::tokens,
                step -> step,
                (one, other) -> one.prevented() >= other.prevented() ? one : other,
                LinkedHashMap::new))
        .values()
        .stream()
        .sorted(Comparator.comparing(Step::tokens))
        .toList();
  }

  private void band(Plot plot, Scale x, Scale y) {
    var points = new ArrayList<Point>();
    var along = distinct();
    along.forEach(
        step -> points.add(new Point(x.at(step.tokens()), y.at(n * interval(step).high()))));
    along
        .reversed()
        .forEach(
            step -> points.add(new Point(x.at(step.tokens()), y.at(n * interval(step).low()))));
    plot.drawing().area(points, Role.CHART_1, 0.12);
    var line =
        along.stream().map(step -> new Point(x.at(step.tokens()), y.at(step.prevented()))).toList();
    plot.drawing().curve(line, Role.CHART_1, 1.5);
  }

  private void breakEven(Plot plot, Scale x, Scale y) {
    if (!(breakEven > 0)) {
      return;
    }
    double end = Math.min(x.high(), y.high() / breakEven);
    double px = x.at(end);
    double py = y.at(end * breakEven);
    plot.drawing().dashed(x.at(0), y.at(0), px, py, Role.WARNING);
    plot.labels()
        .put(
            texts.get("chart.pareto.even"),
            Role.WARNING,
            Drawing.SMALL,
            List.of(
                new Place(px - 4, py + 12, Anchor.END), new Place(px - 4, py - 10, Anchor.END)));
  }

  private void front(Plot plot, Scale x, Scale y) {
    var line =
        front.stream().map(set -> new Point(x.at(set.tokens()), y.at(set.prevented()))).toList();
    if (line.isEmpty()) {
      return;
    }
    plot.drawing().curve(line, Role.CHART_3, 1.5);
    for (int i = 0; i < line.size(); i++) {
      var set = front.get(i);
      var at = line.get(i);
      plot.drawing().diamond(at.x(), at.y(), 4.5, Role.CHART_3);
      plot.labels().keepOff(at.x() - 5, at.y() - 5, 10, 10);
      var said =
          texts.format("chart.pareto.readout.front", set.rules(), set.tokens(), set.prevented(), n);
      plot.drawing().spot(at.x() - 7, at.y() - 7, 14, 14, set.rules(), said);
    }
  }

  private void thresholds(Plot plot, Scale x, Scale y) {
    var groups =
        steps.stream()
            .collect(
                Collectors.groupingBy(
                    step -> new Point(x.at(step.tokens()), y.at(step.prevented())),
                    LinkedHashMap::new,
                    Collectors.toList()));
    groups.keySet().forEach(at -> plot.labels().keepOff(at.x() - 5, at.y() - 5, 10, 10));
    groups.forEach((at, same) -> {
      boolean ringed = same.stream().anyMatch(step -> step.threshold() == current);
      plot.drawing().dot(at.x(), at.y(), 4, Role.CHART_1);
      if (ringed) {
        plot.drawing().ring(at.x(), at.y(), 8, Role.ACCENT);
      }
      var key = names(same);
      plot.labels().put(key, ringed ? Role.ACCENT : Role.FG, Drawing.BODY, around(at));
      plot.drawing().spot(at.x() - 12, at.y() - 12, 24, 24, key, readout(same.getFirst()));
    });
    if (!front.isEmpty()) {
      var best = new Place(LEFT + 8, TOP + 4, Anchor.START);
      plot.labels()
          .put(texts.get("chart.pareto.front"), Role.CHART_3, Drawing.SMALL, List.of(best));
    }
  }

  private static List<Place> around(Point at) {
    return List.of(
        new Place(at.x(), at.y() - 15, Anchor.MIDDLE),
        new Place(at.x() - 12, at.y() - 8, Anchor.END),
        new Place(at.x() + 12, at.y() + 8, Anchor.START),
        new Place(at.x(), at.y() + 16, Anchor.MIDDLE));
  }

  private static String names(List<Step> same) {
    int first = same.getFirst().threshold();
    int last = same.getLast().threshold();
    return "≥ " + (first == last ? Integer.toString(first) : first + "–" + last);
  }

  private String readout(Step step) {
    return texts.format(
        "chart.pareto.readout.threshold",
        step.threshold(),
        step.tokens(),
        step.prevented(),
        n,
        Figures.percentRange(interval(step)),
        step.estimated());
  }
}
