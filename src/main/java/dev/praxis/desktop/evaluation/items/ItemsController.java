package dev.praxis.desktop.evaluation.items;

import dev.praxis.core.words.Texts;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Ties `evaluation-items.fxml` to the items of the evaluation that is shown.
public final class ItemsController {
  private final ItemsViewModel model;
  private final Texts texts;
  private final ItemColumns columns;
  private final Runnable onOpen;
  private ItemTable shown = ItemTable.NOTHING;
  @FXML private VBox root;
  @FXML private Label titleLabel;
  @FXML private Label countLabel;
  @FXML private HBox filters;
  @FXML private HBox buttons;
  @FXML private StackPane formBox;
  @FXML private TableView<ItemRow> itemTable;
  @FXML private Label nothing;

  /// A table of items.
  ///
  /// @param onOpen hears that the selected item shall be opened
  public ItemsController(ItemsViewModel model, Texts texts, Runnable onOpen) {
    this.model = model;
    this.texts = texts;
    this.columns = new ItemColumns(texts);
    this.onOpen = onOpen;
  }

  @FXML
  private void initialize() {
    filters.getChildren().setAll(new FilterChips(model, texts));
    var sorted = new SortedList<>(model.shown());
    sorted.comparatorProperty().bind(itemTable.comparatorProperty());
    itemTable.setItems(sorted);
    itemTable.setTableMenuButtonVisible(true);
    itemTable.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
    itemTable.setOnMouseClicked(click -> {
      if (click.getClickCount() == 2) {
        onOpen.run();
      }
    });
    itemTable.getSelectionModel().selectedItemProperty().subscribe(this::selectInModel);
    model.selectedProperty().subscribe(this::selectInTable);
    model.tableProperty().subscribe(this::show);
    model.shown().addListener((ListChangeListener<ItemRow>) _ -> count());
    formBox.managedProperty().bind(formBox.visibleProperty());
  }

  /// Where a form about the selected item is shown, under the heading; null takes it away and gives
  /// the keyboard back to the table.
  public void showForm(@Nullable Node form) {
    formBox.setVisible(form != null);
    if (form == null) {
      formBox.getChildren().clear();
      itemTable.requestFocus();
    } else {
      formBox.getChildren().setAll(form);
    }
  }

  /// At the right of the heading.
  public void offer(Node... nodes) {
    buttons.getChildren().setAll(nodes);
  }

  /// Gives the table the keyboard.
  public void focus() {
    itemTable.requestFocus();
  }

  public Node table() {
    return itemTable;
  }

  private void show(ItemTable table) {
    if (!shown.kind().equals(table.kind()) || itemTable.getColumns().isEmpty()) {
      itemTable.getSortOrder().clear();
      itemTable.getColumns().setAll(columns.of(table.kind()));
    }
    columns.hideEmpty(itemTable.getColumns(), table, shown.evaluation().equals(table.evaluation()));
    shown = table;
    titleLabel.setText(
        texts.get("evaluation.items." + table.kind().name().toLowerCase(Locale.ROOT)));
    nothing.setText(
        texts.get(
            switch (table.kind()) {
              case RATES -> "evaluation.items.none.rates";
              case PAIRS, COVERED, JUDGED, UNFINISHED -> "evaluation.items.none";
            }));
    count();
  }

  private void count() {
    var all = model.size();
    var seen = model.shown().size();
    long missing = model.counts().getOrDefault(Cell.MISSING, 0L);
    countLabel.setText(
        seen < all
            ? texts.format("evaluation.items.filtered", seen, all)
            : missing == 0
                ? texts.format("evaluation.items.count", all)
                : texts.format("evaluation.items.missing", all, missing));
  }

  private void selectInModel(@Nullable ItemRow row) {
    if (row != null) {
      model.selectedProperty().set(row);
    }
  }

  private void selectInTable(@Nullable ItemRow row) {
    if (row != null && !row.equals(itemTable.getSelectionModel().getSelectedItem())) {
      itemTable.getSelectionModel().select(row);
      itemTable.scrollTo(row);
    }
  }

  public VBox root() {
    return root;
  }
}
