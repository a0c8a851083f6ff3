package dev.praxis.core.report.document;

import dev.praxis.core.report.charts.evaluation.NamedChart;
import dev.praxis.core.report.drawing.DataTable;
import java.util.ArrayList;
import java.util.List;

/// Every number of a report as one tidy table: a row a value. `item`, `arm` and `number` say of
/// what, where that is needed; `number` is the epoch of a run and the row of a chart's table.
/// Numbers are in full, so that everything shown can be reckoned again from this alone.
public final class Values {
  /// The first line of the file, and by it a file is known as one.
  public static final List<String> COLUMNS =
      List.of("section", "item", "arm", "number", "name", "value");

  private final List<List<String>> rows = new ArrayList<>();

  /// Of a section as a whole.
  public void add(String section, String name, Object value) {
    add(section, "", "", "", name, value);
  }

  /// Of one item.
  public void add(String section, String item, String name, Object value) {
    add(section, item, "", "", name, value);
  }

  /// Of one run of one item.
  public void add(
      String section, String item, String arm, String number, String name, Object value) {
    rows.add(List.of(section, item, arm, number, name, String.valueOf(value)));
  }

  /// All that a chart shows.
  public void add(NamedChart chart) {
    var table = chart.chart().table();
    for (int row = 0; row < table.rows().size(); row++) {
      var cells = table.rows().get(row);
      for (int column = 0; column < cells.size(); column++) {
        add(
            "chart " + chart.id(),
            cells.getFirst(),
            "",
            Integer.toString(row + 1),
            table.columns().get(column),
            cells.get(column));
      }
    }
  }

  /// In the order they were added.
  public DataTable table() {
    return new DataTable(COLUMNS, rows);
  }
}
