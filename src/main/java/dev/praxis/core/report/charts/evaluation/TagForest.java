package dev.praxis.core.report.charts.evaluation;

import dev.praxis.core.report.charts.Chart;
import dev.praxis.core.report.drawing.ChartModel;
import dev.praxis.core.report.drawing.DataTable;
import dev.praxis.core.report.drawing.Drawing;
import dev.praxis.core.report.drawing.Figures;
import dev.praxis.core.report.drawing.Mark.Anchor;
import dev.praxis.core.report.drawing.Role;
import dev.praxis.core.report.drawing.Scale;
import dev.praxis.core.report.drawing.TextFit;
import dev.praxis.core.statistics.Interval;
import dev.praxis.core.statistics.paired.PairedTable;
import dev.praxis.core.words.Texts;
import java.util.Comparator;
import java.util.List;

/// How much the failure rate changed for each tag, the tag with most items first. No stars:
/// p-values, adjusted for how many tags there are, stand in the table only.
///
/// @param claimable whether the test of all items together passes, without which no tag is claimed
public record TagForest(List<Row> rows, boolean claimable, Texts texts) implements Chart {
  private static final double ROW = 26;
  private static final double WIDEST = 40;
  private static final double CLOSEST = 18;
  private static final double AXIS = 40;
  private static final double BIGGEST = 7;

  public TagForest {
    rows =
        rows.stream()
            .sorted(Comparator.comparing(Row::n).reversed().thenComparing(Row::tag))
            .toList();
  }

  /// One tag.
  ///
  /// @param n items
  /// @param discordant items whose outcome changed
  /// @param difference share failed before less share failed after
  /// @param p of this tag alone
  /// @param holm `p` adjusted for all tags
  public record Row(
      String tag,
      int n,
      int discordant,
      double difference,
      Interval interval,
      double p,
      double holm) {

    /// Of items that ran once in each arm.
    public static Row of(String tag, PairedTable table, double holm) {
      return new Row(
          tag,
          table.items(),
          table.changed(),
          table.difference(),
          table.interval(),
          table.test().exact(),
          holm);
    }

    Row adjusted(double adjusted) {
      return new Row(tag, n, discordant, difference, interval, p, adjusted);
    }
  }

  @Override
  public ChartModel draw(double width, double height) {
    if (rows.isEmpty()) {
      return Plot.empty(width, height, texts.get("chart.bytag.empty"));
    }
    var plot = new Plot(width, height);
    double bottom = height - AXIS;
    int fitting = Math.max(1, (int) ((bottom - 4) / CLOSEST));
    var shown = rows.subList(0, Math.min(fitting, rows.size()));
    double labels = Percents.column(shown.stream().map(Row::tag).toList(), width, 0.34);
    double figures = width < 420 ? 100 : 210;
    var x = scale(labels + 16, width - figures - 10);
    plot.across(x, ticks(x), Percents::tick, 4, bottom);
    plot.drawing().line(x.at(0), 4, x.at(0), bottom, Role.FG_MUTED, 1.5);
    double step = Math.min(WIDEST, (bottom - 4) / shown.size());
    for (int i = 0; i < shown.size(); i++) {
      row(plot, x, shown.get(i), 4 + step * (i + 0.5), step, labels);
    }
    foot(plot, shown.size());
    return plot.model();
  }

  @Override
  public double idealHeight() {
    return Math.max(3, rows.size()) * ROW + AXIS;
  }

  @Override
  public DataTable table() {
    return new DataTable(
        texts.list("chart.bytag.columns"),
        rows.stream()
            .map(row ->
                List.of(
                    row.tag(),
                    Integer.toString(row.n()),
                    Integer.toString(row.discordant()),
                    Double.toString(row.difference()),
                    Double.toString(row.interval().low()),
                    Double.toString(row.interval().high()),
                    row.interval().method(),
                    Double.toString(row.p()),
                    Double.toString(row.holm())))
            .toList());
  }

  @Override
  public String caption() {
    int n = rows.stream().mapToInt(Row::n).sum();
    return texts.format("chart.bytag.caption", rows.size(), n)
        + (claimable ? "" : texts.get("chart.bytag.unclaimed"));
  }

  @Override
  public String summary() {
    return rows.isEmpty()
        ? texts.get("chart.bytag.empty")
        : String.join(". ", rows.stream().map(this::readout).toList());
  }

  private Scale scale(double start, double end) {
    double low = rows.stream().mapToDouble(row -> -row.interval().high()).min().orElse(0);
    double high = rows.stream().mapToDouble(row -> -row.interval().low()).max().orElse(0);
    return new Scale(
        Percents.floor(Math.min(low, -0.1)), Percents.ceil(Math.max(high, 0.1)), start, end);
  }

  private static List<Double> ticks(Scale x) {
    return Percents.ticks(x.low(), x.high());
  }

  private void row(Plot plot, Scale x, Row row, double y, double step, double labels) {
    var name = TextFit.fit(row.tag(), Drawing.BODY, labels);
    plot.labels().text(4, y, name, Role.FG, Anchor.START);
    plot.drawing()
        .whisker(x.at(-row.interval().high()), x.at(-row.interval().low()), y, Role.CHART_1);
    int most = rows.getFirst().n();
    double radius = Math.max(2.5, BIGGEST * Math.sqrt((double) row.n() / most));
    plot.drawing().dot(x.at(-row.difference()), y, radius, Role.CHART_1);
    double right = plot.width() - 4;
    plot.labels().note(right, y, texts.format("chart.n", row.n()), Anchor.END);
    plot.labels().text(x.end() + 10, y, Figures.points(-row.difference()), Role.FG, Anchor.START);
    if (plot.width() >= 420) {
      plot.labels().note(right - 56, y, Percents.turned(row.interval()), Anchor.END);
    }
    plot.drawing().spot(0, y - step / 2, plot.width(), step, row.tag(), readout(row));
  }

  private void foot(Plot plot, int shown) {
    double y = plot.height() - 8;
    plot.labels().note(4, y, texts.get("chart.difference.fewer"), Anchor.START);
    var part =
        shown < rows.size()
            ? texts.format("chart.forest.part", 1, shown, rows.size())
            : texts.get("chart.difference.more");
    plot.labels().note(plot.width() - 4, y, part, Anchor.END);
  }

  private String readout(Row row) {
    return texts.format(
        "chart.bytag.readout",
        row.tag(),
        Figures.points(-row.difference()),
        Percents.turned(row.interval()),
        row.n(),
        row.discordant());
  }
}
