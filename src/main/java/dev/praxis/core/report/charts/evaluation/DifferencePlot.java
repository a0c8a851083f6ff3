package dev.praxis.core.report.charts.evaluation;

import dev.praxis.core.evaluation.verdict.ReplayFigures;
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
import dev.praxis.core.words.Texts;
import java.util.List;
import java.util.stream.Stream;

/// How much the failure rate changed, with its interval over items, over projects, and by
/// resampling projects; the differences that are too small to act on are shaded. Fewer failures
/// stand at the left, as the verdict words them.
///
/// @param smallestDifference worth acting on, as a share
public record DifferencePlot(ReplayFigures figures, double smallestDifference, Texts texts)
    implements Chart {
  private static final double TOP = 22;
  private static final double BOTTOM = 40;
  private static final double EDGE = 8;

  /// From here on words and figures have columns of their own beside the axis.
  private static final double WIDE = 700;

  private static final double FIGURES = 190;

  /// At most this share of the width is for words.
  private static final double WORDS = 0.36;

  /// With fewer projects nothing is said beyond the tasks themselves.
  private static final int FEWEST_PROJECTS = 6;

  /// With fewer projects the bootstrap is too optimistic.
  private static final int FEW_PROJECTS = 10;

  /// @param weak greyed: it does not decide
  /// @param hollow whether the interval says nothing at all
  private record Row(String key, String words, Interval interval, boolean weak, boolean hollow) {}

  @Override
  public ChartModel draw(double width, double height) {
    var plot = new Plot(width, height);
    var x = scale(width);
    double bottom = height - BOTTOM;
    shade(plot, x, bottom);
    plot.across(x, Percents.ticks(x.low(), x.high()), Percents::tick, TOP, bottom);
    plot.drawing().line(x.at(0), TOP, x.at(0), bottom, Role.FG_MUTED, 1.5);
    plot.labels().note(EDGE, height - 8, texts.get("chart.difference.fewer"), Anchor.START);
    plot.labels().note(width - EDGE, height - 8, texts.get("chart.difference.more"), Anchor.END);
    var rows = rows();
    double step = (bottom - TOP) / rows.size();
    for (int i = 0; i < rows.size(); i++) {
      row(plot, x, rows.get(i), TOP + step * i, step);
    }
    return plot.model();
  }

  @Override
  public double idealHeight() {
    return 190;
  }

  @Override
  public DataTable table() {
    return new DataTable(
        texts.list("chart.difference.columns"),
        rows().stream()
            .map(row ->
                List.of(
                    row.words(),
                    Double.toString(figures.difference()),
                    Double.toString(row.interval().low()),
                    Double.toString(row.interval().high()),
                    row.interval().method(),
                    Integer.toString(
                        row.key().equals("items") ? figures.table().items() : figures.projects())))
            .toList());
  }

  @Override
  public String caption() {
    return texts.format(
            "chart.difference.caption",
            Figures.method(figures.interval().method()),
            figures.table().items(),
            figures.projects())
        + (figures.projects() < FEWEST_PROJECTS
            ? texts.format("chart.difference.few", figures.projects())
            : "");
  }

  @Override
  public String summary() {
    return String.join(". ", rows().stream().map(this::readout).toList());
  }

  private List<Row> rows() {
    boolean few = figures.projects() < FEWEST_PROJECTS;
    var across = figures.clusterInterval();
    boolean one = across.low() == -1 && across.high() == 1;
    return Stream.of(
            new Row("items", words("items"), figures.interval(), false, false),
            new Row("projects", words("projects"), figures.clusterInterval(), few, one),
            new Row(
                "bootstrap",
                words("bootstrap"),
                figures.bootstrap().interval(),
                figures.projects() < FEW_PROJECTS,
                one))
        .limit(one ? 2 : 3)
        .toList();
  }

  private String words(String key) {
    return texts.format("chart.difference." + key, figures.table().items(), figures.projects());
  }

  /// Wide enough for all that is drawn, and no wider than it can be.
  private Scale scale(double width) {
    var intervals = rows().stream().filter(row -> !row.hollow()).map(Row::interval).toList();
    double low = intervals.stream().mapToDouble(each -> -each.high()).min().orElse(0);
    double high = intervals.stream().mapToDouble(each -> -each.low()).max().orElse(0);
    return new Scale(
        Percents.floor(Math.min(low, -smallestDifference)),
        Percents.ceil(Math.max(high, smallestDifference)),
        width < WIDE ? EDGE + 8 : EDGE + words(width) + 24,
        width < WIDE ? width - EDGE - 8 : width - FIGURES);
  }

  private double words(double width) {
    var said = rows().stream().filter(row -> !row.hollow()).map(this::said).toList();
    return Percents.column(said, width, WORDS);
  }

  private void shade(Plot plot, Scale x, double bottom) {
    double left = x.at(-smallestDifference);
    double right = x.at(smallestDifference);
    plot.drawing().box(left, TOP, right - left, bottom - TOP, Role.FG_MUTED, 0.12);
    var words = texts.format("chart.difference.region", Percents.tick(smallestDifference));
    double half = TextFit.width(words, Drawing.SMALL) / 2;
    double middle =
        Math.clamp((left + right) / 2, half + 2, Math.max(half + 2, plot.width() - half - 2));
    plot.labels().note(middle, 9, words, Anchor.MIDDLE);
  }

  /// Words and figures stand beside its interval where there is room, else above it.
  private void row(Plot plot, Scale x, Row row, double top, double step) {
    boolean wide = plot.width() >= WIDE;
    double y = top + step * (wide ? 0.5 : 0.72);
    double words = wide ? y : top + step * 0.3;
    if (!wide || row.hollow()) {
      plot.drawing().box(0, words - 9, plot.width(), 18, Role.CANVAS, 1);
    }
    if (row.hollow()) {
      plot.labels().note(EDGE, words, said(row), Anchor.START);
    } else {
      interval(plot, x, row, y);
      figures(plot, row, words);
    }
    plot.drawing().spot(0, top, plot.width(), step, row.key(), readout(row));
  }

  private void interval(Plot plot, Scale x, Row row, double y) {
    var role = row.weak() ? Role.FG_MUTED : Role.CHART_1;
    plot.drawing().whisker(x.at(-row.interval().high()), x.at(-row.interval().low()), y, role);
    double point = x.at(-figures.difference());
    if (row.weak()) {
      plot.drawing().ring(point, y, 4, role);
    } else {
      plot.drawing().dot(point, y, 5, role);
    }
  }

  private void figures(Plot plot, Row row, double y) {
    double right = plot.width() - EDGE;
    var figure = figure(row);
    var role = row.weak() ? Role.FG_MUTED : Role.FG;
    plot.labels().text(right, y, figure, role, Anchor.END);
    double room =
        plot.width() < WIDE
            ? right - EDGE - TextFit.width(figure, Drawing.BODY) - 12
            : words(plot.width());
    plot.labels().note(EDGE, y, TextFit.fit(said(row), Drawing.SMALL, room), Anchor.START);
  }

  private String figure(Row row) {
    return Figures.points(-figures.difference()) + " [" + Percents.turned(row.interval()) + "]";
  }

  private String said(Row row) {
    if (row.hollow()) {
      return texts.get(figures.projects() < 2 ? "chart.difference.one" : "chart.difference.alike");
    }
    if (!row.weak()) {
      return row.words();
    }
    var few = figures.projects() < FEWEST_PROJECTS;
    return row.words() + texts.get(few ? "chart.difference.few.row" : "chart.difference.weak");
  }

  private String readout(Row row) {
    return row.hollow()
        ? said(row)
        : texts.format(
            "chart.difference.readout",
            row.words(),
            Figures.points(-figures.difference()),
            Percents.turned(row.interval()),
            row.interval().method());
  }
}
