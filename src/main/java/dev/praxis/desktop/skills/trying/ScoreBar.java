package dev.praxis.desktop.skills.trying;

import dev.praxis.core.report.charts.Chart;
import dev.praxis.core.report.drawing.ChartModel;
import dev.praxis.core.report.drawing.DataTable;
import dev.praxis.core.report.drawing.Drawing;
import dev.praxis.core.report.drawing.Figures;
import dev.praxis.core.report.drawing.Role;
import dev.praxis.core.report.drawing.Scale;
import dev.praxis.core.skills.finding.Found;
import dev.praxis.core.words.Texts;
import java.util.List;

/// The parts of a score, one after the other on a line from 0 to 1.
record ScoreBar(Found found, Texts texts) implements Chart {
  private static final double HIGH = 10;

  @Override
  public ChartModel draw(double width, double height) {
    var drawing = new Drawing(width, height);
    var scale = new Scale(0, 1, 0, Math.max(1, width));
    double y = (height - HIGH) / 2;
    drawing.box(0, y, width, HIGH, Role.BORDER, 0.5);
    double from = 0;
    from = part(drawing, scale, y, from, found.ofMatch(), Role.CHART_1, 1);
    from = part(drawing, scale, y, from, found.ofTrust(), Role.CHART_1, 0.6);
    part(drawing, scale, y, from, found.ofRecency(), Role.CHART_1, 0.35);
    drawing.spot(0, 0, width, height, found.skill().name(), summary());
    return drawing.model();
  }

  private static double part(
      Drawing drawing, Scale scale, double y, double from, double by, Role role, double opacity) {
    drawing.box(scale.at(from), y, scale.at(from + by) - scale.at(from), HIGH, role, opacity);
    return from + by;
  }

  @Override
  public double idealHeight() {
    return 16;
  }

  @Override
  public DataTable table() {
    return new DataTable(
        texts.list("skills.try.columns"),
        List.of(
            List.of(
                found.skill().name(),
                Double.toString(found.score()),
                Double.toString(found.ofMatch()),
                Double.toString(found.ofTrust()),
                Double.toString(found.ofRecency()))));
  }

  @Override
  public String caption() {
    return texts.format("chart.n", found.skill().reliability().runs());
  }

  @Override
  public String summary() {
    return texts.format(
        "skills.try.parts",
        Figures.share(found.score()),
        Figures.share(found.ofMatch()),
        Figures.share(found.ofTrust()),
        Figures.share(found.ofRecency()));
  }
}
