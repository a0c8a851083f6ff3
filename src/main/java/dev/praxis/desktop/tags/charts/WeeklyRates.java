package dev.praxis.desktop.tags.charts;

import dev.praxis.core.mining.trend.TagWeek;
import dev.praxis.core.report.charts.Captions;
import dev.praxis.core.report.charts.Chart;
import dev.praxis.core.report.drawing.ChartModel;
import dev.praxis.core.report.drawing.DataTable;
import dev.praxis.core.report.drawing.Drawing;
import dev.praxis.core.report.drawing.Figures;
import dev.praxis.core.words.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The weekly share of lineages that carry each tag, with its band: one small chart a tag, all on
/// one scale so that they can be compared.
public record WeeklyRates(List<Trend> trends, Texts texts) implements Chart {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM");
  private static final int COLUMNS = 3;
  private static final double GAP = 24;
  static final double HEIGHT = 112;

  public WeeklyRates {
    trends = List.copyOf(trends);
  }

  /// One tag.
  ///
  /// @param weeks oldest first, the same weeks for every tag
  public record Trend(String tag, List<TagWeek> weeks) {
    public Trend {
      weeks = List.copyOf(weeks);
    }

    int carriers() {
      return weeks.stream().mapToInt(TagWeek::carriers).sum();
    }

    int lineages() {
      return weeks.stream().mapToInt(TagWeek::lineages).sum();
    }
  }

  @Override
  public ChartModel draw(double width, double height) {
    var drawing = new Drawing(width, height);
    if (trends.isEmpty()) {
      drawing.sayEmpty(texts.get("chart.weekly.empty"));
      return drawing.model();
    }
    double wide = (width - GAP * (COLUMNS - 1)) / COLUMNS;
    var panel = new WeeklyPanel(this, drawing, wide);
    for (int i = 0; i < trends.size(); i++) {
      panel.draw(trends.get(i), (wide + GAP) * (i % COLUMNS), HEIGHT * Math.floorDiv(i, COLUMNS));
    }
    return drawing.model();
  }

  @Override
  public double idealHeight() {
    return trends.isEmpty() ? 60 : HEIGHT * Math.ceilDiv(trends.size(), COLUMNS);
  }

  @Override
  public DataTable table() {
    return new DataTable(
        texts.list("chart.weekly.columns"),
        trends.stream()
            .flatMap(trend ->
                trend.weeks().stream()
                    .filter(week -> week.lineages() > 0)
                    .map(week -> line(trend.tag(), week)))
            .toList());
  }

  private static List<String> line(String tag, TagWeek week) {
    var band = week.band();
    return List.of(
        tag,
        week.monday().toString(),
        Integer.toString(week.carriers()),
        Integer.toString(week.lineages()),
        Figures.share(week.rate()),
        Figures.share(band.low()),
        Figures.share(band.high()),
        band.method());
  }

  @Override
  public String caption() {
    var first = trends.isEmpty() ? List.<TagWeek>of() : trends.getFirst().weeks();
    var bands = first.stream().filter(week -> week.lineages() > 0).map(TagWeek::band);
    return Captions.of(
            texts, bands, IntStream.of(trends.isEmpty() ? 0 : trends.getFirst().lineages()))
        + (trends.isEmpty() ? "" : texts.format("chart.weekly.scale", Figures.percent(top())));
  }

  @Override
  public String summary() {
    if (trends.isEmpty()) {
      return texts.get("chart.weekly.empty");
    }
    var said = new ArrayList<String>();
    trends.forEach(trend -> said.add(readout(trend)));
    return String.join(". ", said);
  }

  String readout(Trend trend) {
    return texts.format("chart.weekly.tag", trend.tag(), trend.carriers(), trend.lineages());
  }

  String readout(Trend trend, TagWeek week) {
    return texts.format(
        "chart.weekly.readout",
        trend.tag(),
        day(week.monday()),
        week.carriers(),
        week.lineages(),
        Figures.percent(week.rate()),
        Figures.percentRange(week.band()));
  }

  /// `3 Nov`.
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /// Where the scale ends: above every rate, not above every band, which few lineages make as high
  /// as the scale goes.
  double top() {
    double most =
        trends.stream()
            .flatMap(trend -> trend.weeks().stream())
            .mapToDouble(TagWeek::rate)
            .max()
            .orElse(0);
    return Stream.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8)
        .filter(each -> most * 1.25 <= each)
        .findFirst()
        .orElse(1.0);
  }
}
