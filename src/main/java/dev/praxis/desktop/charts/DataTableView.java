package dev.praxis.desktop.charts;

import dev.praxis.core.report.drawing.DataTable;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// The data of a chart to read.
final class DataTableView extends TableView<List<String>> {
  DataTableView() {
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    // it takes the place of the chart, so the chart says how tall both are
    setPrefHeight(0);
    setMinHeight(0);
    setPlaceholder(new javafx.scene.Group());
  }

  void show(DataTable data) {
    getColumns()
        .setAll(
            IntStream.range(0, data.columns().size())
                .mapToObj(i -> column(data.columns().get(i), i))
                .toList());
    getItems().setAll(data.rows());
  }

  private static TableColumn<List<String>, String> column(String name, int index) {
    var column = new TableColumn<List<String>, String>(name);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().get(index)));
    column.setMinWidth(50);
    return column;
  }
}
