package dev.praxis.desktop.skills;

import dev.praxis.core.words.Texts;
import dev.praxis.desktop.actions.Action;
import dev.praxis.desktop.actions.ActionControls;
import dev.praxis.desktop.charts.ChartPane;
import dev.praxis.desktop.common.EmptyState;
import dev.praxis.desktop.common.OneWayConverter;
import dev.praxis.desktop.skills.detail.SkillDetailController;
import dev.praxis.desktop.skills.reading.SkillFilter;
import dev.praxis.desktop.skills.reading.SkillRow;
import dev.praxis.desktop.skills.reading.SkillStatus;
import dev.praxis.desktop.skills.reading.SkillTotals;
import dev.praxis.desktop.skills.table.ColumnMemory;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Ties `skills.fxml` to its view model. Decides nothing itself.
public final class SkillsController {
  private final SkillsViewModel model;
  private final SkillCharts charts;
  private final Texts texts;
  @FXML private VBox listPane;
  @FXML private TextField searchField;
  @FXML private ComboBox<String> categoryBox;
  @FXML private ComboBox<String> statusBox;
  @FXML private HBox toolButtons;
  @FXML private MenuButton toolMenu;
  @FXML private HBox queueBar;
  @FXML private Label queueLabel;
  @FXML private HBox selfBanner;
  @FXML private CheckBox selfBox;
  @FXML private TableView<SkillRow> table;
  @FXML private EmptyState nothingFound;
  @FXML private EmptyState nothing;
  @FXML private ChartPane chartPane;
  @FXML private Label totalsLabel;
  @FXML private SkillDetailController detailController;
  private @Nullable SkillTable rows;

  SkillsController(SkillsViewModel model, SkillCharts charts, Texts texts) {
    this.model = model;
    this.charts = charts;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    rows = new SkillTable(table, model, texts);
    searchField.textProperty().bindBidirectional(model.getRows().filter().searchProperty());
    tieCategories();
    tieStatuses();
    var clear = new Button(texts.get("skills.filtered.clear"));
    clear.setOnAction(_ -> model.getRows().filter().clear());
    nothingFound.setButtons(clear);
    chartPane.setTexts(texts);
    chartPane.setOnChosen(model::select);
    charts.chartProperty().subscribe(chartPane::show);
    charts
        .kindProperty()
        .subscribe(kind ->
            chartPane.setHeading(
                texts.get("skills.chart." + kind.name().toLowerCase(Locale.ROOT))));
    selfBox.selectedProperty().bindBidirectional(model.selfReportedProperty());
    selfBanner.visibleProperty().bind(model.selfReportedProperty());
    selfBanner.managedProperty().bind(selfBanner.visibleProperty());
    queueBar.managedProperty().bind(queueBar.visibleProperty());
    model.getRows().totalsProperty().subscribe(this::showTotals);
  }

  /// Gives the toolbar and the empty tab their buttons.
  ///
  /// @param shown as buttons
  /// @param others in the menu
  void tie(ActionControls controls, List<Action> shown, List<Action> others, List<Action> starts) {
    toolButtons.getChildren().setAll(shown.stream().map(controls::button).toList());
    toolMenu.setGraphic(new FontIcon("fth-more-horizontal"));
    toolMenu.setAccessibleText(texts.get("skills.more"));
    toolMenu.getItems().setAll(others.stream().map(controls::menuItem).toList());
    toolMenu.setVisible(!others.isEmpty());
    toolMenu.setManaged(!others.isEmpty());
    nothing.setButtons(starts.stream().map(controls::button).toArray(Node[]::new));
  }

  /// Shows the columns the person chose before.
  ///
  /// @param kept what was told last
  /// @param onChange told what is to be kept
  void keepColumns(String kept, Consumer<String> onChange) {
    ColumnMemory.keep(table, kept, onChange);
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
    chartPane.toggleTable();
    detailController.toggleTable();
  }

  /// Selects the next row of the table, or the one before.
  void move(int by) {
    Objects.requireNonNull(rows).move(by);
  }

  Node table() {
    return table;
  }

  List<Node> panes() {
    return List.of(listPane, detailController.focusable());
  }

  private void showTotals(SkillTotals totals) {
    queueBar.setVisible(totals.waiting() > 0);
    queueLabel.setText(texts.format("skills.queue", totals.waiting()));
    var parts =
        Stream.of(
                texts.format("skills.totals", totals.total()),
                some("skills.totals.outdated", totals.outdated()),
                some("skills.totals.archived", totals.archived()),
                totals.averaged() == 0
                    ? texts.get("skills.totals.no.runs")
                    : texts.format(
                        "skills.totals.average",
                        String.format(Locale.ROOT, "%.2f", totals.average()),
                        totals.averaged(),
                        totals.runs()))
            .filter(part -> !part.isEmpty());
    totalsLabel.setText(parts.collect(Collectors.joining(" · ")));
    var categories =
        totals.byCategory().entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining("\n"));
    totalsLabel.setTooltip(new Tooltip(totalsLabel.getText() + "\n" + categories));
  }

  private String some(String key, int count) {
    return count == 0 ? "" : texts.format(key, count);
  }

  private void tieCategories() {
    var chosen = model.getRows().filter().categoryProperty();
    categoryBox.setConverter(
        new OneWayConverter<>(name -> name.isEmpty() ? texts.get("skills.all.categories") : name));
    model
        .getRows()
        .categories()
        .subscribe(() -> fill(categoryBox, model.getRows().categories(), chosen));
    categoryBox.getItems().setAll("");
    categoryBox.valueProperty().bindBidirectional(chosen);
  }

  private static void fill(
      ComboBox<String> box, ObservableList<String> names, StringProperty chosen) {
    var kept = chosen.get();
    box.getItems().setAll(names);
    box.getItems().addFirst("");
    chosen.set(kept);
  }

  private void tieStatuses() {
    statusBox.setConverter(
        new OneWayConverter<>(word ->
            word.isEmpty() ? texts.get("skills.kept") : texts.get("skills.status." + word)));
    statusBox.getItems().add("");
    Stream.of(SkillStatus.values()).forEach(each -> statusBox.getItems().add(each.word()));
    statusBox.getItems().add(SkillFilter.ANY);
    statusBox.valueProperty().bindBidirectional(model.getRows().filter().statusProperty());
  }
}
