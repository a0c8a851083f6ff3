package dev.praxis.desktop.skills.charts;

import dev.praxis.core.report.charts.Chart;
import dev.praxis.core.report.drawing.ChartModel;
import dev.praxis.core.report.drawing.DataTable;
import dev.praxis.core.report.drawing.Drawing;
import dev.praxis.core.report.drawing.Figures;
import dev.praxis.core.report.drawing.Mark.Anchor;
import dev.praxis.core.report.drawing.Mark.Point;
import dev.praxis.core.report.drawing.Role;
import dev.praxis.core.report.drawing.Scale;
import dev.praxis.core.report.drawing.TextFit;
import dev.praxis.core.words.Texts;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Rate against number of runs, with the limits within which chance alone keeps 95 and 99.8 of 100
/// skills that are all as good as the average. What lies outside is worth a look, however many or
/// few runs it has.
///
/// @param pooled the rate of all runs together
/// @param limits by n, rising
/// @param chosen key of the dot to stress; empty for none
public record FunnelChart(
    List<Dot> dots, double pooled, List<Limit> limits, String chosen, Texts texts)
    implements Chart {
  private static final double LEFT = 34;
  private static final double RIGHT = 64;
  private static final double TOP = 20;
  private static final double BOTTOM = 34;
  private static final int NAMED = 6;

  public FunnelChart {
    dots = List.copyOf(dots);
    limits = List.copyOf(limits);
  }

  /// One skill.
  ///
  /// @param outside whether chance alone would put it there in less than 2 of 1000 cases
  public record Dot(String key, String label, int n, double rate, boolean outside) {}

  /// What chance alone leaves room for.
  public record Limit(int n, double low95, double high95, double low998, double high998) {}

  @Override
  public ChartModel draw(double width, double height) {
    var drawing = new Drawing(width, height);
    if (dots.isEmpty() || limits.isEmpty()) {
      drawing.sayEmpty(texts.get("chart.funnel.empty"));
      return drawing.model();
    }
    var ticks = Scale.ticks(most(), 5);
    var x = new Scale(0, ticks.getLast(), LEFT, Math.max(LEFT + 1, width - RIGHT));
    var y = new Scale(0, 1, Math.max(TOP + 1, height - BOTTOM), TOP);
    for (var tick : List.of(0.0, 0.5, 1.0)) {
      drawing.line(LEFT, y.at(tick), x.end(), y.at(tick), Role.BORDER, 1);
      drawing.note(LEFT - 8, y.at(tick), Figures.tick(tick), Anchor.END);
    }
    for (var tick : ticks) {
      drawing.note(x.at(tick), y.start() + 12, tick.toString(), Anchor.MIDDLE);
    }
    drawing.note(x.end(), y.start() + 25, texts.get("chart.funnel.x"), Anchor.END);
    limits(drawing, x, y);
    dots(drawing, x, y);
    return drawing.model();
  }

  private void limits(Drawing drawing, Scale x, Scale y) {
    curve(drawing, x, y, Limit::low998, Role.FG_MUTED, 1);
    curve(drawing, x, y, Limit::high998, Role.FG_MUTED, 1);
    curve(drawing, x, y, Limit::low95, Role.CHART_2, 1);
    curve(drawing, x, y, Limit::high95, Role.CHART_2, 1);
    drawing.dashed(LEFT, y.at(pooled), x.end(), y.at(pooled), Role.FG_MUTED);
    var mean = texts.format("chart.funnel.mean", Figures.share(pooled));
    drawing.note(x.end() + 6, y.at(pooled), mean, Anchor.START);
    var last = limits.getLast();
    var room = y.at(last.low998()) - y.at(last.low95());
    if (y.at(last.low95()) - y.at(pooled) > 11 && room > 11) {
      drawing.note(x.end() + 6, y.at(last.low95()), "95 %", Anchor.START);
      drawing.note(x.end() + 6, y.at(last.low998()), "99.8 %", Anchor.START);
    }
  }

  private void curve(
      Drawing drawing, Scale x, Scale y, ToDoubleFunction<Limit> value, Role role, double width) {
    drawing.curve(
        limits.stream()
            .map(limit -> new Point(x.at(limit.n()), y.at(value.applyAsDouble(limit))))
            .toList(),
        role,
        width);
  }

  private void dots(Drawing drawing, Scale x, Scale y) {
    int named = 0;
    for (var dot : dots) {
      var px = x.at(dot.n());
      var py = y.at(dot.rate());
      var out = dot.outside();
      if (out) {
        drawing.diamond(px, py, 5, Role.DANGER);
      } else {
        drawing.dot(px, py, 3.5, Role.CHART_1);
      }
      if (dot.key().equals(chosen)) {
        drawing.ring(px, py, 8, Role.ACCENT);
      }
      if ((out && named < NAMED) || dot.key().equals(chosen)) {
        named++;
        name(drawing, dot, px, py, x.end());
      }
      drawing.spot(px - 7, py - 7, 14, 14, dot.key(), readout(dot));
    }
  }

  private static void name(Drawing drawing, Dot dot, double px, double py, double end) {
    var words = TextFit.fit(dot.label(), Drawing.SMALL, 180);
    boolean left = px + 12 + TextFit.width(words, Drawing.SMALL) > end;
    drawing.note(left ? px - 11 : px + 11, py + 12, words, left ? Anchor.END : Anchor.START);
  }

  @Override
  public double idealHeight() {
    return 200;
  }

  @Override
  public DataTable table() {
    return new DataTable(
        texts.list("chart.funnel.columns"),
        dots.stream()
            .map(dot ->
                List.of(
                    dot.label(),
                    Integer.toString(dot.n()),
                    Double.toString(dot.rate()),
                    texts.get(dot.outside() ? "chart.funnel.outside" : "chart.funnel.inside")))
            .toList());
  }

  @Override
  public String caption() {
    return texts.format("chart.funnel.caption", dots.stream().mapToInt(Dot::n).sum(), dots.size());
  }

  @Override
  public String summary() {
    var out = dots.stream().filter(Dot::outside).map(Dot::label).limit(NAMED).toList();
    return dots.isEmpty()
        ? texts.get("chart.funnel.empty")
        : texts.format(
            "chart.funnel.summary",
            dots.size(),
            Figures.share(pooled),
            out.size(),
            String.join(", ", out));
  }

  private int most() {
    return Math.max(1, dots.stream().mapToInt(Dot::n).max().orElse(1));
  }

  private String readout(Dot dot) {
    return texts.format(
        "chart.funnel.readout",
        dot.label(),
        Figures.share(dot.rate()),
        dot.n(),
        texts.get(dot.outside() ? "chart.funnel.outside" : "chart.funnel.inside"));
  }
}
