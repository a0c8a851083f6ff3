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
import dev.praxis.core.statistics.sequential.Power;
import dev.praxis.core.words.Texts;
import java.util.List;
import java.util.TreeSet;

/// How likely a replay of so many items is to decide, by the exact test, with our number of items
/// marked.
///
/// @param n our items
/// @param prevented share of items expected to fail before only
/// @param newFailures share of items expected to fail after only
/// @param looks planned; the test is at 5 % divided by them
/// @param steps the curve, `n` among them
public record PowerCurve(
    int n, double prevented, double newFailures, int looks, List<Step> steps, Texts texts)
    implements Chart {
  private static final double LEVEL = 0.05;
  private static final double ENOUGH = 0.8;

  /// Below it there is no room under the curve.
  private static final double LOW = 0.2;

  private static final double LEFT = 44;
  private static final double TOP = 22;
  private static final double BOTTOM = 40;
  private static final int POINTS = 24;
  private static final int FEWEST = 60;
  private static final int MOST = 400;

  /// The chance to decide with so many items.
  public record Step(int items, double power) {}

  public PowerCurve {
    steps = List.copyOf(steps);
  }

  /// Reckons the curve, which takes some hundredths of a second.
  public PowerCurve(int n, double prevented, double newFailures, int looks, Texts texts) {
    this(n, prevented, newFailures, looks, steps(n, prevented, newFailures, looks), texts);
  }

  private static List<Step> steps(int n, double prevented, double newFailures, int looks) {
    var power = new Power(prevented, newFailures);
    int last = last(n, power);
    var items = new TreeSet<Integer>(List.of(n));
    for (int i = 0; i <= POINTS; i++) {
      items.add(last * i / POINTS);
    }
    return items.stream()
        .map(count -> new Step(count, count == 0 ? 0 : power.exact(count, LEVEL / looks)))
        .toList();
  }

  /// Far enough to see where it suffices.
  private static int last(int n, Power power) {
    boolean differ = power.prevented() != power.newFailures();
    int wanted = differ ? Math.min(MOST, 2 * power.itemsForEighty()) : FEWEST;
    return Scale.ticks(Math.max(FEWEST, Math.max(n, wanted)), 4).getLast();
  }

  @Override
  public ChartModel draw(double width, double height) {
    var plot = new Plot(width, height);
    var xTicks = Scale.ticks(steps.getLast().items(), 4);
    var x = new Scale(0, xTicks.getLast(), LEFT, width - 18);
    var y = new Scale(0, 1, height - BOTTOM, TOP);
    plot.labels().note(4, 8, texts.get("chart.power.y"), Anchor.START);
    plot.labels().note(x.end(), height - 8, texts.get("chart.power.x"), Anchor.END);
    plot.upwards(x, y, List.of(0.0, 0.25, 0.5, 0.75, 1.0), Figures::percent);
    for (int tick : xTicks) {
      plot.labels().note(x.at(tick), y.start() + 14, Integer.toString(tick), Anchor.MIDDLE);
    }
    plot.drawing().dashed(x.start(), y.at(ENOUGH), x.end(), y.at(ENOUGH), Role.WARNING);
    var line =
        steps.stream().map(step -> new Point(x.at(step.items()), y.at(step.power()))).toList();
    plot.drawing().curve(line, Role.CHART_1, 2);
    ours(plot, x, y);
    for (int i = 0; i + 1 < steps.size(); i++) {
      spot(plot, x, steps.get(i), x.at(steps.get(i + 1).items()));
    }
    var enough = texts.format("chart.power.enough", Figures.percent(ENOUGH));
    plot.labels().put(enough, Role.WARNING, Drawing.SMALL, beside(x, y.at(ENOUGH)));
    return plot.model();
  }

  private static List<Place> beside(Scale x, double y) {
    return List.of(
        new Place(x.start() + 6, y - 9, Anchor.START), new Place(x.end() - 4, y + 9, Anchor.END));
  }

  @Override
  public double idealHeight() {
    return 200;
  }

  @Override
  public DataTable table() {
    return new DataTable(
        texts.list("chart.power.columns"),
        steps.stream()
            .map(step -> List.of(Integer.toString(step.items()), Double.toString(step.power())))
            .toList());
  }

  @Override
  public String caption() {
    return texts.format(
        "chart.power.caption", Figures.percent(prevented), Figures.percent(newFailures), looks, n);
  }

  @Override
  public String summary() {
    return texts.format("chart.power.readout", n, Figures.percent(ourPower())) + ". " + caption();
  }

  private double ourPower() {
    return steps.stream()
        .filter(step -> step.items() == n)
        .mapToDouble(Step::power)
        .findFirst()
        .orElse(0);
  }

  private void ours(Plot plot, Scale x, Scale y) {
    double px = x.at(n);
    double py = y.at(ourPower());
    plot.drawing().dashed(px, y.start(), px, py, Role.ACCENT);
    plot.drawing().dot(px, py, 5, Role.ACCENT);
    plot.labels().keepOff(px - 6, py - 6, 12, 12);
    plot.labels()
        .put(
            texts.format("chart.power.ours", n, Figures.percent(ourPower())),
            Role.ACCENT,
            Drawing.BODY,
            List.of(
                new Place(px + 10, py + (ourPower() < LOW ? -22 : 12), Anchor.START),
                new Place(px - 10, py - 12, Anchor.END),
                new Place(px + 10, py - 12, Anchor.START),
                new Place(x.start() + 6, TOP + 8, Anchor.START)));
  }

  private void spot(Plot plot, Scale x, Step step, double next) {
    var said = texts.format("chart.power.readout", step.items(), Figures.percent(step.power()));
    double start = x.at(step.items());
    plot.drawing()
        .spot(start, 0, next - start, plot.height(), Integer.toString(step.items()), said);
  }
}
