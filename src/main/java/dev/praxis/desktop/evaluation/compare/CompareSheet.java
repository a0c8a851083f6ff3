package dev.praxis.desktop.evaluation.compare;

import dev.praxis.core.words.Texts;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Two evaluations item by item. Esc leaves.
public final class CompareSheet extends VBox {
  private static final double WIDTH = 920;
  private static final double ROW = 32;
  private static final int MOST_ROWS = 11;

  private final TableView<ChangeLine> table = new TableView<>();
  private final Texts texts;

  public CompareSheet(Comparison comparison, Texts texts) {
    this.texts = texts;
    setId("compareSheet");
    getStyleClass().add("evaluation-compare");
    setPrefWidth(WIDTH);
    var summary = label(comparison.summary());
    summary.getStyleClass().add("heading");
    getChildren().add(summary);
    comparison.notes().forEach(note -> getChildren().add(label(note)));
    if (!comparison.lines().isEmpty()) {
      fill(comparison);
      getChildren().add(table);
    }
  }

  /// What gets the keyboard.
  public Region first() {
    return table.getItems().isEmpty() ? this : table;
  }

  private void fill(Comparison comparison) {
    table.setAccessibleText(texts.get("evaluation.compare.table"));
    table.setPrefHeight(ROW * (1.5 + Math.min(MOST_ROWS, comparison.lines().size())));
    table.setMinHeight(3 * ROW);
    VBox.setVgrow(table, Priority.ALWAYS);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.getColumns().add(kind());
    table.getColumns().add(words("item", 220, ChangeLine::item));
    table.getColumns().add(words("project", 110, ChangeLine::project));
    table.getColumns().add(words("tag", 160, ChangeLine::tag));
    table.getColumns().add(words("older", 140, ChangeLine::older));
    table.getColumns().add(words("newer", 140, ChangeLine::newer));
    table.getItems().setAll(comparison.lines());
    table.getSelectionModel().selectFirst();
  }

  private TableColumn<ChangeLine, ChangeLine> kind() {
    var column = new TableColumn<ChangeLine, ChangeLine>(texts.get("evaluation.column.change"));
    column.setPrefWidth(130);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(_ -> new KindCell());
    return column;
  }

  private TableColumn<ChangeLine, String> words(
      String id, double width, Function<ChangeLine, String> words) {
    var column = new TableColumn<ChangeLine, String>(texts.get("evaluation.column." + id));
    column.setPrefWidth(width);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
    column.setCellFactory(_ -> new TextCell());
    return column;
  }

  private static Label label(String words) {
    var label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static final class TextCell extends TableCell<ChangeLine, String> {
    @Override
    protected void updateItem(@Nullable String words, boolean empty) {
      super.updateItem(words, empty);
      setText(empty ? null : words);
      setTooltip(empty || words == null || words.isEmpty() ? null : new Tooltip(words));
    }
  }

  private final class KindCell extends TableCell<ChangeLine, ChangeLine> {
    @Override
    protected void updateItem(@Nullable ChangeLine line, boolean empty) {
      super.updateItem(line, empty);
      if (empty || line == null) {
        setText(null);
        setGraphic(null);
        return;
      }
      var icon = new FontIcon(line.kind().icon());
      icon.getStyleClass().add(line.kind().styleClass());
      setGraphic(icon);
      setText(texts.get("evaluation.compare." + line.kind().word()));
    }
  }
}
