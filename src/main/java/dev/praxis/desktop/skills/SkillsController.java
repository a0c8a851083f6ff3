package dev.praxis.desktop.skills;

import dev.praxis.desktop.charts.ChartPane;
import dev.praxis.desktop.charts.drawing.Figures;
import dev.praxis.desktop.common.EmptyState;
import dev.praxis.desktop.common.Texts;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.fxml.FXML;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Ties `skills.fxml` to its view model. Decides nothing itself.
public final class SkillsController {
  private final SkillsViewModel model;
  private final Texts texts;
  @FXML private VBox listPane;
  @FXML private TextField searchField;
  @FXML private ComboBox<String> categoryBox;
  @FXML private ComboBox<String> statusBox;
  @FXML private TableView<SkillRow> table;
  @FXML private TableColumn<SkillRow, SkillRow> nameColumn;
  @FXML private TableColumn<SkillRow, SkillRow> categoryColumn;
  @FXML private TableColumn<SkillRow, SkillRow> versionColumn;
  @FXML private TableColumn<SkillRow, SkillRow> countsColumn;
  @FXML private TableColumn<SkillRow, SkillRow> runsColumn;
  @FXML private TableColumn<SkillRow, SkillRow> reliabilityColumn;
  @FXML private TableColumn<SkillRow, SkillRow> lowColumn;
  @FXML private TableColumn<SkillRow, SkillRow> successColumn;
  @FXML private TableColumn<SkillRow, SkillRow> selfColumn;
  @FXML private EmptyState nothingFound;
  @FXML private ChartPane forestPane;
  @FXML private SkillDetailController detailController;

  SkillsController(SkillsViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    fillColumns();
    tieTable();
    searchField.textProperty().bindBidirectional(model.searchProperty());
    tieFilter(
        categoryBox, model.getCategories(), model.categoryProperty(), "skills.all.categories");
    tieFilter(statusBox, model.getStatuses(), model.statusProperty(), "skills.all.statuses");
    var clear = new Button(texts.get("skills.filtered.clear"));
    clear.setOnAction(_ -> model.clearFilters());
    nothingFound.setButtons(clear);
    forestPane.setTexts(texts);
    forestPane.setOnChosen(model::select);
    model.forestProperty().subscribe(forestPane::show);
  }

  /// For expressions in the view.
  public SkillsViewModel getModel() {
    return model;
  }

  void focusSearch() {
    searchField.requestFocus();
    searchField.selectAll();
  }

  void toggleTable() {
    forestPane.toggleTable();
    detailController.toggleTable();
  }

  /// Selects the next row of the table, or the one before.
  void move(int by) {
    var rows = table.getItems().size();
    if (rows > 0) {
      var next = Math.clamp(table.getSelectionModel().getSelectedIndex() + by, 0, rows - 1);
      table.getSelectionModel().clearAndSelect(next);
      table.scrollTo(next);
    }
  }

  Node table() {
    return table;
  }

  List<Node> panes() {
    return List.of(listPane, detailController.focusable());
  }

  private void fillColumns() {
    var columns = new SkillColumns(model, texts);
    columns.text(nameColumn, SkillRow::name);
    columns.text(categoryColumn, row -> row.skill().category());
    columns.figure(versionColumn, row -> row.skill().version(), row -> "v" + row.skill().version());
    columns.figure(
        countsColumn, row -> row.skill().reliability().success(), SkillsController::counts);
    columns.figure(
        runsColumn,
        row -> row.skill().reliability().runs(),
        row -> Integer.toString(row.skill().reliability().runs()));
    columns.reliability(reliabilityColumn);
    columns.figure(lowColumn, SkillColumns::low, row -> Figures.share(SkillColumns.low(row)));
    columns.lastSuccess(successColumn);
    columns.figure(
        selfColumn,
        row -> row.skill().reliability().selfReported(),
        row -> Integer.toString(row.skill().reliability().selfReported()));
  }

  private static String counts(SkillRow row) {
    var reliability = row.skill().reliability();
    return "%d/%d/%d"
        .formatted(reliability.success(), reliability.partial(), reliability.failure());
  }

  private void tieTable() {
    var sorted = new SortedList<>(model.getShown());
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setItems(sorted);
    table.setPlaceholder(new Group());
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    lowColumn.setSortType(TableColumn.SortType.DESCENDING);
    table.getSortOrder().setAll(List.of(lowColumn));
    table.getSelectionModel().selectedItemProperty().subscribe(this::selectInModel);
    model.selectedProperty().subscribe(this::selectInTable);
    sorted.addListener(
        (ListChangeListener<SkillRow>) _ -> selectInTable(model.selectedProperty().get()));
  }

  private void selectInModel(@Nullable SkillRow row) {
    if (row != null) {
      model.selectedProperty().set(row);
    }
  }

  private void selectInTable(@Nullable SkillRow row) {
    var selection = table.getSelectionModel();
    if (row != null && !row.equals(selection.getSelectedItem()) && table.getItems().contains(row)) {
      selection.clearAndSelect(table.getItems().indexOf(row));
    }
  }

  private void tieFilter(
      ComboBox<String> box, ObservableList<String> names, StringProperty chosen, String all) {
    box.setConverter(new OneWayConverter<>(name -> name.isEmpty() ? texts.get(all) : name));
    names.subscribe(() -> {
      var kept = chosen.get();
      box.getItems().setAll(names);
      box.getItems().addFirst("");
      chosen.set(kept);
    });
    box.getItems().setAll("");
    box.valueProperty().bindBidirectional(chosen);
  }
}
