package dev.praxis.core.report.charts.evaluation;

import static dev.praxis.core.evaluation.kept.Release.BEFORE;

import dev.praxis.core.evaluation.kept.Trend;
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
import dev.praxis.core.report.drawing.TextFit;
import dev.praxis.core.statistics.Interval;
import dev.praxis.core.words.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// How often sessions repeat a failure that has a rule, for each release of the rule file, with the
/// versions of the model as a strip below: where they change, the rate may change for that alone.
public record ReleaseTrend(List<Release> releases, Texts texts) implements Chart {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneId.systemDefault());

  private static final double LEFT = 44;
  private static final double TOP = 22;
  private static final double BOTTOM = 54;
  private static final double NAME = 72;

  public ReleaseTrend {
    releases = List.copyOf(releases);
  }

  /// One release.
  ///
  /// @param from the day it was exported, as shown
  /// @param models the sessions ran on, in order
  public record Release(
      String name, String from, int sessions, int repeats, Interval interval, List<String> models) {
    public Release {
      models = List.copyOf(models);
    }

    double rate() {
      return sessions == 0 ? 0 : (double) repeats / sessions;
    }

    String model() {
      return String.join(", ", models);
    }
  }

  /// Drawn from what was read.
  ///
  /// @param mask of names and models
  public static ReleaseTrend of(Trend trend, UnaryOperator<String> mask, Texts texts) {
    return new ReleaseTrend(
        trend.releases().stream()
            .map(release ->
                new Release(
                    mask.apply(release.name()),
                    DAY.format(release.from()),
                    release.sessions(),
                    release.repeats(),
                    release.interval(),
                    release.models().stream().map(mask).toList()))
            .toList(),
        texts);
  }

  @Override
  public ChartModel draw(double width, double height) {
    if (releases.isEmpty()) {
      return Plot.empty(width, height, texts.get("chart.trend.empty"));
    }
    var plot = new Plot(width, height);
    double step = (width - LEFT - 8) / releases.size();
    double highest =
        releases.stream()
            .filter(each -> each.sessions() > 0)
            .mapToDouble(each -> each.interval().high())
            .max()
            .orElse(1);
    var y = new Scale(0, Math.max(0.1, Math.ceil(highest * 10) / 10), height - BOTTOM, TOP);
    plot.labels().note(4, 8, texts.get("chart.trend.y"), Anchor.START);
    var x = new Scale(0, releases.size(), LEFT, LEFT + step * releases.size());
    plot.upwards(x, y, List.of(0.0, y.high() / 2, y.high()), Figures::percent);
    line(plot, x, y);
    for (int i = 0; i < releases.size(); i++) {
      release(plot, releases.get(i), x.at(i + 0.5), y, step);
    }
    names(plot, x, y.start() + 13, step);
    strip(plot, x);
    return plot.model();
  }

  @Override
  public double idealHeight() {
    return 220;
  }

  @Override
  public DataTable table() {
    return new DataTable(
        texts.list("chart.trend.columns"),
        releases.stream()
            .map(each ->
                List.of(
                    each.name(),
                    each.from(),
                    Integer.toString(each.repeats()),
                    Integer.toString(each.sessions()),
                    Double.toString(each.interval().low()),
                    Double.toString(each.interval().high()),
                    each.interval().method(),
                    each.model()))
            .toList());
  }

  @Override
  public String caption() {
    int n = releases.stream().mapToInt(Release::sessions).sum();
    return texts.format(
        "chart.trend.caption",
        releases.stream().filter(each -> !each.name().equals(BEFORE)).count(),
        n);
  }

  @Override
  public String summary() {
    return releases.isEmpty()
        ? texts.get("chart.trend.empty")
        : releases.stream().map(this::readout).collect(Collectors.joining(". "));
  }

  private void line(Plot plot, Scale x, Scale y) {
    var points = new ArrayList<Point>();
    for (int i = 0; i < releases.size(); i++) {
      if (releases.get(i).sessions() > 0) {
        points.add(new Point(x.at(i + 0.5), y.at(releases.get(i).rate())));
      }
    }
    plot.drawing().curve(points, Role.BORDER, 1.5);
  }

  private void release(Plot plot, Release each, double px, Scale y, double step) {
    if (each.sessions() > 0) {
      plot.pillar(px, y.at(each.interval().low()), y.at(each.interval().high()), Role.CHART_1);
      plot.drawing().dot(px, y.at(each.rate()), 4, Role.CHART_1);
      plot.labels().keepOff(px - 5, y.at(each.rate()) - 5, 10, 10);
      var count = texts.format("chart.trend.count", each.repeats(), each.sessions());
      plot.labels().put(count, Role.FG_MUTED, Drawing.SMALL, around(px, y.at(each.rate())));
    }
    plot.drawing().spot(px - step / 2, 0, step, plot.height(), each.name(), readout(each));
  }

  private static List<Place> around(double x, double y) {
    return List.of(
        new Place(x + 8, y - 9, Anchor.START),
        new Place(x - 8, y - 9, Anchor.END),
        new Place(x + 8, y + 9, Anchor.START),
        new Place(x - 8, y + 9, Anchor.END));
  }

  /// Every one where there is room, else every second, third or later one, the newest always.
  private void names(Plot plot, Scale x, double y, double step) {
    int each = (int) Math.ceil(NAME / step);
    for (int i = releases.size() - 1; i >= 0; i -= each) {
      var name = TextFit.fit(releases.get(i).name(), Drawing.SMALL, step * each - 6);
      double half = TextFit.width(name, Drawing.SMALL) / 2;
      double px = Math.clamp(x.at(i + 0.5), half + 2, Math.max(half + 2, plot.width() - half - 2));
      plot.labels().note(px, y, name, Anchor.MIDDLE);
    }
  }

  /// Neighbours on the same models share one piece.
  private void strip(Plot plot, Scale x) {
    double y = plot.height() - 22;
    int first = 0;
    for (int i = 1; i <= releases.size(); i++) {
      if (i == releases.size() || !releases.get(i).model().equals(releases.get(first).model())) {
        double left = x.at(first) + 1;
        double wide = x.at(i) - 1 - left;
        plot.drawing().box(left, y, wide, 18, Role.FG_MUTED, 0.14);
        var models = releases.get(first).model();
        var said = models.isEmpty() ? texts.get("chart.trend.unknown") : models;
        var shown = TextFit.fit(said, Drawing.SMALL, wide - 8);
        plot.labels().note(left + 4, y + 9, shown, Anchor.START);
        first = i;
      }
    }
    plot.labels().note(LEFT - 6, y + 9, texts.get("chart.trend.models"), Anchor.END);
  }

  private String readout(Release each) {
    return each.sessions() == 0
        ? texts.format("chart.trend.readout.none", each.name())
        : texts.format(
            "chart.trend.readout",
            each.name(),
            each.repeats(),
            each.sessions(),
            Figures.percentRange(each.interval()),
            each.model());
  }
}
