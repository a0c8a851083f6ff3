package dev.praxis.desktop.tags.charts;

import dev.praxis.core.report.charts.Chart;
import dev.praxis.core.report.drawing.ChartModel;
import dev.praxis.core.report.drawing.DataTable;
import dev.praxis.core.report.drawing.Drawing;
import dev.praxis.core.report.drawing.Mark.Anchor;
import dev.praxis.core.report.drawing.Role;
import dev.praxis.core.report.drawing.TextFit;
import dev.praxis.core.words.Texts;
import java.util.ArrayList;
import java.util.List;

/// Counts in rows and columns, the number in each cell and its shade behind it.
///
/// @param counts one list for each row, one number for each column
public record HeatMap(
    List<String> rows, List<String> columns, List<List<Integer>> counts, Texts texts)
    implements Chart {
  private static final double ROW = 26;
  private static final double HEAD = 24;
  private static final double FAINTEST = 0.12;

  public HeatMap {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    counts = counts.stream().map(List::copyOf).toList();
  }

  @Override
  public ChartModel draw(double width, double height) {
    var drawing = new Drawing(width, height);
    if (n() == 0) {
      drawing.sayEmpty(texts.get("chart.heat.empty"));
      return drawing.model();
    }
    var widest = rows.stream().mapToDouble(row -> TextFit.width(row, Drawing.BODY)).max();
    double left = Math.min(width * 0.32, widest.orElse(0) + 12);
    double cell = (width - left) / columns.size();
    double step = Math.min(ROW, (height - HEAD) / rows.size());
    for (int i = 0; i < columns.size(); i++) {
      var name = TextFit.fit(columns.get(i), Drawing.SMALL, cell - 6);
      drawing.note(left + cell * (i + 0.5), HEAD / 2, name, Anchor.MIDDLE);
    }
    for (int i = 0; i < rows.size(); i++) {
      double y = HEAD + step * i;
      var name = TextFit.fit(rows.get(i), Drawing.BODY, left - 8);
      drawing.text(0, y + step / 2, name, Role.FG, Anchor.START);
      for (int j = 0; j < columns.size(); j++) {
        cell(drawing, i, j, left + cell * j, y, cell, step);
      }
    }
    return drawing.model();
  }

  private void cell(
      Drawing drawing, int row, int column, double x, double y, double width, double height) {
    int count = counts.get(row).get(column);
    if (count > 0) {
      double shade = FAINTEST + (0.75 - FAINTEST) * count / most();
      drawing.box(x + 1, y + 1, width - 2, height - 2, Role.CHART_1, shade);
      drawing.text(x + width / 2, y + height / 2, Integer.toString(count), Role.FG, Anchor.MIDDLE);
    } else {
      drawing.box(x + 1, y + 1, width - 2, height - 2, Role.CANVAS_SUBTLE, 1);
    }
    var key = new CellKey(rows.get(row), columns.get(column)).toString();
    drawing.spot(x, y, width, height, key, readout(row, column));
  }

  @Override
  public double idealHeight() {
    return HEAD + Math.max(2, rows.size()) * ROW;
  }

  @Override
  public DataTable table() {
    var names = new ArrayList<>(List.of(texts.get("chart.heat.row")));
    names.addAll(columns);
    var lines = new ArrayList<List<String>>();
    for (int i = 0; i < rows.size(); i++) {
      var line = new ArrayList<>(List.of(rows.get(i)));
      counts.get(i).forEach(count -> line.add(count.toString()));
      lines.add(line);
    }
    return new DataTable(names, lines);
  }

  @Override
  public String caption() {
    return texts.format("chart.n", n());
  }

  @Override
  public String summary() {
    var said = new ArrayList<String>();
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < columns.size(); j++) {
        if (counts.get(i).get(j) > 0) {
          said.add(readout(i, j));
        }
      }
    }
    return said.isEmpty() ? texts.get("chart.heat.empty") : String.join(". ", said);
  }

  private String readout(int row, int column) {
    return texts.format(
        "chart.heat.readout", rows.get(row), columns.get(column), counts.get(row).get(column));
  }

  private int most() {
    return counts.stream().flatMap(List::stream).mapToInt(Integer::intValue).max().orElse(0);
  }

  private int n() {
    return counts.stream().flatMap(List::stream).mapToInt(Integer::intValue).sum();
  }
}
