package dev.praxis.core.report.charts.evaluation;

import dev.praxis.core.report.charts.Chart;
import dev.praxis.core.report.drawing.ChartModel;
import dev.praxis.core.report.drawing.DataTable;
import dev.praxis.core.report.drawing.Drawing;
import dev.praxis.core.report.drawing.Mark.Anchor;
import dev.praxis.core.report.drawing.Role;
import dev.praxis.core.report.drawing.TextFit;
import dev.praxis.core.statistics.paired.PairedTable;
import dev.praxis.core.words.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What became of each item: two columns as wide as what failed and what passed before, each parted
/// by what came after, so that every area is a count. Its spots are the cells `1` failed twice, `2`
/// prevented, `3` newly failed, `4` passed twice.
///
/// @param critical new failures on critical items
/// @param missing items without a result in one arm or both; drawn nowhere
public record TransitionMosaic(PairedTable counts, int critical, int missing, Texts texts)
    implements Chart {
  private static final double TOP = 20;
  private static final double BOTTOM = 24;
  private static final double GAP = 3;
  private static final double EDGE = 4;

  /// One cell and its rectangle.
  private record Cell(int number, int count, double x, double y, double w, double h) {}

  @Override
  public ChartModel draw(double width, double height) {
    if (counts.items() == 0) {
      return Plot.empty(width, height, texts.get("chart.mosaic.empty"));
    }
    var plot = new Plot(width, height);
    var outside = new ArrayList<Cell>();
    for (var cell : cells(width, height - TOP - BOTTOM)) {
      if (!inside(plot, cell)) {
        outside.add(cell);
      }
    }
    headings(plot);
    outside(plot, outside);
    return plot.model();
  }

  @Override
  public double idealHeight() {
    return 200;
  }

  @Override
  public DataTable table() {
    return new DataTable(
        texts.list("chart.mosaic.columns"),
        IntStream.rangeClosed(1, 4)
            .mapToObj(cell ->
                List.of(
                    words(cell),
                    Integer.toString(count(cell)),
                    Integer.toString(counts.items()),
                    Integer.toString(cell == 3 ? critical : 0)))
            .toList());
  }

  @Override
  public String caption() {
    var said = texts.format("chart.mosaic.caption", counts.items());
    var absent = missing == 0 ? "" : texts.format("chart.mosaic.missing", missing);
    return said + absent + (critical == 0 ? "" : texts.format("chart.mosaic.critical", critical));
  }

  @Override
  public String summary() {
    return counts.items() == 0
        ? texts.get("chart.mosaic.empty")
        : String.join(". ", IntStream.rangeClosed(1, 4).mapToObj(this::readout).toList());
  }

  private int count(int cell) {
    return switch (cell) {
      case 1 -> counts.both();
      case 2 -> counts.prevented();
      case 3 -> counts.newFailures();
      default -> counts.neither();
    };
  }

  private static Role role(int cell) {
    return switch (cell) {
      case 1 -> Role.FG_MUTED;
      case 2 -> Role.SUCCESS;
      case 3 -> Role.DANGER;
      default -> Role.CHART_1;
    };
  }

  private String words(int cell) {
    return texts.list("chart.mosaic.cells").get(cell - 1);
  }

  private String readout(int cell) {
    var key = cell == 3 && critical > 0 ? "chart.mosaic.readout.critical" : "chart.mosaic.readout";
    return texts.format(key, words(cell), count(cell), counts.items(), critical);
  }

  /// Where an empty column would stand there is no gap.
  private List<Cell> cells(double width, double room) {
    int failed = counts.failedBefore();
    double gap = failed == 0 || failed == counts.items() ? 0 : GAP;
    double left = (width - 2 * EDGE - gap) * failed / counts.items();
    var cells = new ArrayList<Cell>();
    column(cells, 1, EDGE, left, room);
    column(cells, 3, EDGE + left + gap, width - 2 * EDGE - gap - left, room);
    return cells;
  }

  private void column(List<Cell> cells, int first, double x, double w, double room) {
    int all = count(first) + count(first + 1);
    double gap = count(first) == 0 || count(first + 1) == 0 ? 0 : GAP;
    double upper = all == 0 ? 0 : (room - gap) * count(first) / all;
    cells.add(new Cell(first, count(first), x, TOP, w, upper));
    double lower = all == 0 ? 0 : room - gap - upper;
    cells.add(new Cell(first + 1, count(first + 1), x, TOP + upper + gap, w, lower));
  }

  /// Draws a cell, with its words where they have room.
  private boolean inside(Plot plot, Cell cell) {
    if (cell.count() == 0) {
      return false;
    }
    var drawing = plot.drawing();
    var role = role(cell.number());
    drawing.box(cell.x(), cell.y(), cell.w(), cell.h(), role, cell.number() == 4 ? 0.1 : 0.18);
    drawing.box(cell.x(), cell.y(), Math.min(3, cell.w()), cell.h(), role, 1);
    drawing.spot(
        cell.x(),
        cell.y(),
        cell.w(),
        cell.h(),
        Integer.toString(cell.number()),
        readout(cell.number()));
    var name = words(cell.number());
    var count = Integer.toString(cell.count()) + marked(cell.number());
    double wide = Math.max(TextFit.width(name, Drawing.BODY), TextFit.width(count, Drawing.BODY));
    if (cell.h() < 38 || cell.w() < wide + 20) {
      return false;
    }
    double middle = cell.y() + cell.h() / 2;
    var ink = cell.number() == 3 ? Role.DANGER : Role.FG;
    plot.labels().text(cell.x() + 12, middle - 8, count, ink, Anchor.START);
    plot.labels().text(cell.x() + 12, middle + 8, name, Role.FG, Anchor.START);
    return true;
  }

  private String marked(int cell) {
    return cell == 3 && critical > 0 ? texts.format("chart.mosaic.marked", critical) : "";
  }

  private void headings(Plot plot) {
    var before = texts.format("chart.mosaic.failed", counts.failedBefore());
    int sound = counts.items() - counts.failedBefore();
    var passed = texts.format("chart.mosaic.passed", sound);
    if (counts.failedBefore() > 0) {
      plot.labels().note(EDGE, 9, before, Anchor.START);
    }
    if (sound > 0) {
      double x = EDGE + (plot.width() - 2 * EDGE) * counts.failedBefore() / counts.items() + GAP;
      boolean fits =
          counts.failedBefore() > 0
              && x > TextFit.width(before, Drawing.SMALL) + 12
              && x + TextFit.width(passed, Drawing.SMALL) < plot.width() - EDGE;
      plot.labels()
          .note(fits ? x : plot.width() - EDGE, 9, passed, fits ? Anchor.START : Anchor.END);
    }
  }

  /// Cells too small for words are named below, also those with nothing in them.
  private void outside(Plot plot, List<Cell> cells) {
    double x = EDGE;
    double y = plot.height() - 9;
    for (var cell : cells) {
      var words = cell.count() + marked(cell.number()) + " " + words(cell.number());
      double wide = TextFit.width(words, Drawing.SMALL);
      if (plot.labels().note(x + 11, y, words, Anchor.START)) {
        plot.drawing().box(x, y - 4, 8, 8, role(cell.number()), cell.count() == 0 ? 0.3 : 1);
        plot.drawing()
            .spot(x, y - 9, wide + 14, 18, Integer.toString(cell.number()), readout(cell.number()));
      }
      x += wide + 26;
    }
  }
}
