package dev.praxis.desktop.tags.charts;

import dev.praxis.core.report.charts.Captions;
import dev.praxis.core.report.charts.Chart;
import dev.praxis.core.report.drawing.ChartModel;
import dev.praxis.core.report.drawing.DataTable;
import dev.praxis.core.report.drawing.Drawing;
import dev.praxis.core.report.drawing.Figures;
import dev.praxis.core.report.drawing.Mark.Anchor;
import dev.praxis.core.report.drawing.Role;
import dev.praxis.core.report.drawing.Scale;
import dev.praxis.core.statistics.Interval;
import dev.praxis.core.words.Texts;
import java.util.List;

/// Whether scores mean what they say: how often what scored so was real, against the diagonal on
/// which they would agree.
///
/// @param bins by score, lowest first
public record CalibrationChart(List<Bin> bins, Texts texts) implements Chart {
  private static final double LEFT = 36;
  private static final double RIGHT = 12;
  private static final double TOP = 22;
  private static final double BOTTOM = 34;
  private static final List<Double> TICKS = List.of(0.0, 0.25, 0.5, 0.75, 1.0);

  public CalibrationChart {
    bins = List.copyOf(bins);
  }

  /// Scores from `low` to `high`.
  ///
  /// @param key what a click tells
  public record Bin(String key, double low, double high, int real, int n, Interval interval) {
    private double share() {
      return (double) real / n;
    }
  }

  @Override
  public ChartModel draw(double width, double height) {
    var drawing = new Drawing(width, height);
    if (n() == 0) {
      drawing.sayEmpty(texts.get("chart.calibration.empty"));
      return drawing.model();
    }
    var x = new Scale(0, 1, LEFT, width - RIGHT);
    var y = new Scale(0, 1, height - BOTTOM, TOP);
    for (var tick : TICKS) {
      drawing.line(x.start(), y.at(tick), x.end(), y.at(tick), Role.BORDER, 1);
      drawing.note(LEFT - 8, y.at(tick), Figures.tick(tick), Anchor.END);
      drawing.note(x.at(tick), y.start() + 12, Figures.tick(tick), Anchor.MIDDLE);
    }
    drawing.dashed(x.at(0), y.at(0), x.at(1), y.at(1), Role.FG_MUTED);
    drawing.note(4, 8, texts.get("chart.calibration.y"), Anchor.START);
    drawing.note(x.end(), height - 8, texts.get("chart.calibration.x"), Anchor.END);
    for (var bin : bins) {
      if (bin.n() > 0) {
        draw(drawing, x, y, bin);
      }
    }
    return drawing.model();
  }

  private void draw(Drawing drawing, Scale x, Scale y, Bin bin) {
    var at = x.at((bin.low() + bin.high()) / 2);
    var low = y.at(bin.interval().low());
    var high = y.at(bin.interval().high());
    drawing.line(at, low, at, high, Role.CHART_1, 1.5);
    drawing.line(at - 4, low, at + 4, low, Role.CHART_1, 1.5);
    drawing.line(at - 4, high, at + 4, high, Role.CHART_1, 1.5);
    drawing.dot(at, y.at(bin.share()), 4, Role.CHART_1);
    drawing.note(at, high - 8, Integer.toString(bin.n()), Anchor.MIDDLE);
    var half = (x.at(bin.high()) - x.at(bin.low())) / 2;
    drawing.spot(at - half, y.end(), half * 2, y.start() - y.end(), bin.key(), readout(bin));
  }

  @Override
  public double idealHeight() {
    return 220;
  }

  @Override
  public DataTable table() {
    return new DataTable(
        texts.list("chart.calibration.columns"),
        bins.stream()
            .map(bin ->
                List.of(
                    Double.toString(bin.low()),
                    Double.toString(bin.high()),
                    Integer.toString(bin.real()),
                    Integer.toString(bin.n()),
                    Double.toString(bin.interval().low()),
                    Double.toString(bin.interval().high()),
                    bin.interval().method()))
            .toList());
  }

  @Override
  public String caption() {
    return Captions.of(texts, bins.stream().map(Bin::interval), bins.stream().mapToInt(Bin::n));
  }

  @Override
  public String summary() {
    var said = bins.stream().filter(bin -> bin.n() > 0).map(this::readout).toList();
    return said.isEmpty() ? texts.get("chart.calibration.empty") : String.join(". ", said);
  }

  private int n() {
    return bins.stream().mapToInt(Bin::n).sum();
  }

  private String readout(Bin bin) {
    return texts.format(
        "chart.calibration.readout",
        Figures.tick(bin.low()),
        Figures.tick(bin.high()),
        bin.real(),
        bin.n(),
        Figures.range(bin.interval()));
  }
}
