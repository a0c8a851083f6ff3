package dev.praxis.core.report.charts.evaluation;

import dev.praxis.core.report.charts.Chart;
import dev.praxis.core.report.drawing.ChartModel;
import dev.praxis.core.report.drawing.DataTable;
import dev.praxis.core.report.drawing.Drawing;
import dev.praxis.core.report.drawing.Mark.Anchor;
import dev.praxis.core.report.drawing.Role;
import dev.praxis.core.report.drawing.TextFit;
import dev.praxis.core.words.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Every run of every item as a mark: the upper row before, the lower row after. What got worse
/// stands first, then what changed most.
public record EpochMatrix(List<Row> rows, Texts texts) implements Chart {
  private static final double TOP = 24;
  private static final double ROW = 30;
  private static final double BOTTOM = 18;
  private static final double STEP = 12;
  private static final double NARROWEST = 230;
  private static final double WIDEST = 420;

  public EpochMatrix {
    rows = rows.stream().sorted(Comparator.comparing(Row::place).thenComparing(Row::task)).toList();
  }

  /// How one run ended.
  public enum Run {
    PASSED,
    FAILED,
    /// The agent broke down or ran out of time, which counts as failed.
    BROKEN,
    /// There is no such run.
    MISSING
  }

  /// One item.
  ///
  /// @param critical whether a new failure here is told before anything else
  public record Row(String task, boolean critical, List<Run> before, List<Run> after) {
    public Row {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }

    double change() {
      return failed(before) - failed(after);
    }

    private static double failed(List<Run> runs) {
      var there = runs.stream().filter(run -> run != Run.MISSING).toList();
      long failed = there.stream().filter(run -> run != Run.PASSED).count();
      return there.isEmpty() ? 0 : (double) failed / there.size();
    }

    /// Regressions below 0, then the greatest improvement.
    private double place() {
      return change() < 0 ? change() - 1 : -change();
    }
  }

  @Override
  public ChartModel draw(double width, double height) {
    if (rows.isEmpty()) {
      return Plot.empty(width, height, texts.get("chart.epochs.empty"));
    }
    var plot = new Plot(width, height);
    legend(plot);
    int columns = Math.max(1, (int) (width / NARROWEST));
    int lines = Math.max(1, (int) ((height - TOP - BOTTOM) / ROW));
    int used = Math.max(1, Math.min(columns, Math.ceilDiv(rows.size(), lines)));
    int shown = Math.min(rows.size(), used * lines);
    double wide = Math.min(width / used, WIDEST);
    for (int i = 0; i < shown; i++) {
      int column = i / lines;
      row(plot, rows.get(i), wide * column, TOP + ROW * (i % lines), wide);
    }
    plot.labels().note(4, height - 8, texts.get("chart.epochs.rows"), Anchor.START);
    if (shown < rows.size()) {
      var part = texts.format("chart.forest.part", 1, shown, rows.size());
      plot.labels().note(width - 4, height - 8, part, Anchor.END);
    }
    return plot.model();
  }

  @Override
  public double idealHeight() {
    return Math.max(3, Math.ceilDiv(rows.size(), 3)) * ROW + TOP + BOTTOM;
  }

  @Override
  public DataTable table() {
    return new DataTable(
        texts.list("chart.epochs.columns"),
        rows.stream()
            .map(row ->
                List.of(
                    row.task(),
                    words(row.before()),
                    words(row.after()),
                    Double.toString(row.change())))
            .toList());
  }

  @Override
  public String caption() {
    int epochs = rows.stream().mapToInt(row -> row.before().size()).max().orElse(0);
    return texts.format("chart.epochs.caption", rows.size(), epochs);
  }

  @Override
  public String summary() {
    return rows.isEmpty()
        ? texts.get("chart.epochs.empty")
        : String.join(". ", rows.stream().map(this::readout).toList());
  }

  private void legend(Plot plot) {
    double x = 8;
    for (var run : List.of(Run.FAILED, Run.PASSED, Run.BROKEN)) {
      var words = texts.get("chart.epochs." + run.name().toLowerCase(Locale.ROOT));
      if (plot.labels().note(x + 9, 9, words, Anchor.START)) {
        mark(plot, run, x, 9);
      }
      x += TextFit.width(words, Drawing.SMALL) + 28;
    }
  }

  private void row(Plot plot, Row row, double left, double top, double wide) {
    int runs = Math.max(1, Math.max(row.before().size(), row.after().size()));
    double step = Math.min(STEP, wide * 0.5 / runs);
    double names = wide - step * runs - 20;
    boolean worse = row.change() < 0;
    var name =
        worse && row.critical() ? texts.format("chart.epochs.critical", row.task()) : row.task();
    plot.labels()
        .text(
            left + 4,
            top + ROW / 2,
            TextFit.fit(name, Drawing.BODY, names),
            worse ? Role.DANGER : Role.FG,
            Anchor.START);
    double first = left + wide - step * runs - 8 + step / 2;
    for (int i = 0; i < row.before().size(); i++) {
      mark(plot, row.before().get(i), first + step * i, top + ROW / 2 - 6);
    }
    for (int i = 0; i < row.after().size(); i++) {
      mark(plot, row.after().get(i), first + step * i, top + ROW / 2 + 6);
    }
    plot.drawing().line(left + 4, top + ROW, left + wide - 8, top + ROW, Role.BORDER, 1);
    plot.drawing().spot(left, top, wide, ROW, row.task(), readout(row));
  }

  private static void mark(Plot plot, Run run, double x, double y) {
    switch (run) {
      case PASSED -> plot.drawing().ring(x, y, 3.5, Role.SUCCESS);
      case FAILED -> plot.drawing().dot(x, y, 4, Role.DANGER);
      case BROKEN -> plot.drawing().diamond(x, y, 4.5, Role.WARNING);
      case MISSING -> plot.drawing().line(x - 3, y, x + 3, y, Role.FG_MUTED, 1);
    }
  }

  /// A letter a run, so that a cell of a table holds them all: `FFP`.
  private String words(List<Run> runs) {
    return runs.stream().map(run -> run.name().substring(0, 1)).collect(Collectors.joining());
  }

  private String readout(Row row) {
    return texts.format(
        "chart.epochs.readout",
        row.task(),
        failed(row.before()),
        row.before().size(),
        failed(row.after()),
        row.after().size());
  }

  private static long failed(List<Run> runs) {
    return runs.stream().filter(run -> run == Run.FAILED || run == Run.BROKEN).count();
  }
}
