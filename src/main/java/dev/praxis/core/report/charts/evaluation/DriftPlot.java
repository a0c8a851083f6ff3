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
import dev.praxis.core.words.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// The sum of a Bernoulli CUSUM over sessions in their order: it climbs while they fail more often
/// than is tolerated, and from the limit on it is an alarm.
///
/// @param sums one a session, from 0
/// @param tolerated share of failing sessions that is no alarm
/// @param limit of the sum
public record DriftPlot(List<Double> sums, double tolerated, double limit, Texts texts)
    implements Chart {
  private static final double LEFT = 34;
  private static final double RIGHT = 16;
  private static final double TOP = 24;
  private static final double BOTTOM = 40;

  /// Up to here each session has a dot of its own.
  private static final int DOTS = 60;

  public DriftPlot {
    sums = List.copyOf(sums);
  }

  @Override
  public ChartModel draw(double width, double height) {
    if (sums.isEmpty()) {
      return Plot.empty(width, height, texts.get("chart.drift.empty"));
    }
    var plot = new Plot(width, height);
    var xTicks = Scale.ticks(sums.size(), 6);
    var y = new Scale(0, Math.ceil(1.1 * Math.max(limit, highest())), height - BOTTOM, TOP);
    var x = new Scale(0, sums.size(), LEFT, width - RIGHT);
    plot.labels().note(4, 8, texts.get("chart.drift.y"), Anchor.START);
    plot.upwards(x, y, upwards(y.high()), Figures::tick);
    xTicks.stream()
        .filter(tick -> tick <= sums.size())
        .forEach(tick ->
            plot.labels().note(x.at(tick), y.start() + 14, Integer.toString(tick), Anchor.MIDDLE));
    plot.labels().note(x.end(), height - 8, texts.get("chart.drift.x"), Anchor.END);
    limit(plot, x, y);
    trace(plot, x, y);
    return plot.model();
  }

  @Override
  public double idealHeight() {
    return 220;
  }

  @Override
  public DataTable table() {
    return new DataTable(
        texts.list("chart.drift.columns"),
        IntStream.range(0, sums.size())
            .mapToObj(session ->
                List.of(
                    Integer.toString(session + 1),
                    Integer.toString(fails(session)),
                    Double.toString(sums.get(session))))
            .toList());
  }

  @Override
  public String caption() {
    return texts.format("chart.drift.caption", Figures.percent(tolerated), sums.size());
  }

  @Override
  public String summary() {
    if (sums.isEmpty()) {
      return texts.get("chart.drift.empty");
    }
    int alarm = alarm();
    return texts.format(
        alarm < 0 ? "chart.drift.summary.quiet" : "chart.drift.summary.alarm",
        Figures.share(limit),
        sums.size(),
        Figures.share(highest()),
        alarm + 1);
  }

  private double highest() {
    return sums.stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }

  /// Place of the first sum at the limit; -1 where it stays below.
  private int alarm() {
    return IntStream.range(0, sums.size())
        .filter(session -> sums.get(session) >= limit)
        .findFirst()
        .orElse(-1);
  }

  /// Only a failure makes the sum grow.
  private int fails(int session) {
    return sums.get(session) > (session == 0 ? 0 : sums.get(session - 1)) ? 1 : 0;
  }

  private static List<Double> upwards(double highest) {
    double step = Math.max(1, Math.ceil(highest / 5));
    return DoubleStream.iterate(0, at -> at <= highest, at -> at + step).boxed().toList();
  }

  private void limit(Plot plot, Scale x, Scale y) {
    plot.drawing().dashed(x.start(), y.at(limit), x.end(), y.at(limit), Role.DANGER);
    plot.labels()
        .put(
            texts.format("chart.drift.limit", Figures.share(limit)),
            Role.DANGER,
            Drawing.SMALL,
            List.of(new Place(x.start() + 6, y.at(limit) - 9, Anchor.START)));
  }

  private void trace(Plot plot, Scale x, Scale y) {
    var points = new ArrayList<Point>();
    points.add(new Point(x.at(0), y.at(0)));
    for (int session = 0; session < sums.size(); session++) {
      points.add(new Point(x.at(session + 1.0), y.at(sums.get(session))));
    }
    plot.drawing().curve(points, Role.CHART_1, 1.5);
    int alarm = alarm();
    double step = (x.end() - x.start()) / sums.size();
    for (int session = 0; session < sums.size(); session++) {
      var at = points.get(session + 1);
      if (session == alarm) {
        plot.drawing().diamond(at.x(), at.y(), 6, Role.DANGER);
      } else if (sums.size() <= DOTS) {
        dot(plot, at, fails(session) == 1);
      }
      plot.drawing()
          .spot(
              at.x() - step / 2,
              0,
              step,
              plot.height(),
              Integer.toString(session + 1),
              readout(session));
    }
  }

  /// Filled where the session fails.
  private static void dot(Plot plot, Point at, boolean fails) {
    if (fails) {
      plot.drawing().dot(at.x(), at.y(), 3, Role.CHART_1);
    } else {
      plot.drawing().ring(at.x(), at.y(), 3, Role.CHART_1);
    }
  }

  private String readout(int session) {
    return texts.format(
        "chart.drift.readout", session + 1, fails(session), Figures.share(sums.get(session)));
  }
}
