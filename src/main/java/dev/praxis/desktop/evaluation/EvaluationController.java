package dev.praxis.desktop.evaluation;

import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.EmptyState;
import dev.praxis.desktop.evaluation.charts.ChartCards;
import dev.praxis.desktop.evaluation.items.Cell;
import dev.praxis.desktop.evaluation.items.ItemsController;
import dev.praxis.desktop.evaluation.runs.RunCell;
import dev.praxis.desktop.evaluation.runs.RunRow;
import dev.praxis.desktop.evaluation.verdict.VerdictController;
import dev.praxis.desktop.preferences.PreferencesModel;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// Ties `evaluation.fxml` to its view model. Decides nothing itself.
public final class EvaluationController {
  private static final String MOSAIC = "transitions";

  /// Of the height, before anybody moved the divider.
  private static final double REPORT_SHARE = 0.62;

  private final EvaluationViewModel model;
  private final Texts texts;
  private final PreferencesModel preferences;
  @FXML private SplitPane panes;
  @FXML private HBox runButtons;
  @FXML private ListView<RunRow> runList;
  @FXML private EmptyState noSplit;
  @FXML private EmptyState noRuns;
  @FXML private ScrollPane report;
  @FXML private ChartCards charts;
  @FXML private VerdictController verdictController;
  @FXML private ItemsController itemsController;

  EvaluationController(EvaluationViewModel model, Texts texts, PreferencesModel preferences) {
    this.model = model;
    this.texts = texts;
    this.preferences = preferences;
  }

  @FXML
  private void initialize() {
    runList.setItems(model.runs().all());
    runList.setCellFactory(_ -> new RunCell(texts, model.runs().baseProperty()));
    runList.getSelectionModel().selectedItemProperty().subscribe(this::selectInModel);
    model.runs().selectedProperty().subscribe(this::selectInList);
    model.runs().all().addListener((ListChangeListener<RunRow>) _ -> selectInList());
    model.openedProperty().subscribe(this::show);
    var items = itemsController.root();
    model.doable().listing().subscribe(any -> showItems(items, any));
  }

  /// Gives the view its buttons.
  ///
  /// @param runs above the list
  /// @param starts where nothing is held out yet, and where nothing was evaluated
  /// @param onRun beside the verdict
  /// @param onItem above the table
  void offer(List<Button> runs, List<Button> starts, List<Button> onRun, List<Button> onItem) {
    runButtons.getChildren().setAll(runs);
    noSplit.setButtons(starts.getFirst());
    noRuns.setButtons(starts.subList(1, starts.size()).toArray(Node[]::new));
    verdictController.offer(onRun);
    itemsController.offer(onItem.toArray(Node[]::new));
  }

  /// For expressions in the view.
  public EvaluationViewModel getModel() {
    return model;
  }

  /// Selects the next run of the list, or the one before.
  void move(int by) {
    var size = runList.getItems().size();
    if (size > 0) {
      var next = runList.getSelectionModel().getSelectedIndex() + by;
      runList.getSelectionModel().clearAndSelect(Math.clamp(next, 0, size - 1));
      runList.scrollTo(runList.getSelectionModel().getSelectedIndex());
    }
  }

  void toggleTables() {
    charts.toggleTables();
  }

  void refreshRuns() {
    runList.refresh();
  }

  /// Shows a form above the table; null takes it away.
  void showForm(@Nullable Node form) {
    itemsController.showForm(form);
  }

  ChartCards charts() {
    return charts;
  }

  Node runs() {
    return runList;
  }

  List<Node> panes() {
    return List.of(runList, report, itemsController.table());
  }

  private void show(@Nullable Opened opened) {
    if (opened == null) {
      return;
    }
    verdictController.show(opened.card(), opened.facts());
    charts.show(opened.charts(), texts, this::chosen);
  }

  /// A cell of the mosaic filters the table; any other datum selects its first item there.
  private void chosen(String chart, String key) {
    if (chart.equals(MOSAIC)) {
      model.items().toggle(Cell.of(Integer.parseInt(key)));
    } else {
      model.items().selectFirst(row -> row.key().equals(key) || row.tag().equals(key));
      itemsController.focus();
    }
  }

  private void showItems(Node items, boolean any) {
    if (any && !panes.getItems().contains(items)) {
      panes.getItems().add(items);
      panes.setDividerPositions(REPORT_SHARE);
      preferences.keepDividers("evaluation.panes", panes);
    } else if (!any) {
      panes.getItems().remove(items);
    }
  }

  private void selectInModel(@Nullable RunRow run) {
    if (run != null) {
      model.runs().selectedProperty().set(run.ref());
    }
  }

  private void selectInList() {
    var wanted = model.runs().selectedProperty().get();
    var chosen = runList.getSelectionModel().getSelectedItem();
    if (wanted != null && (chosen == null || !chosen.ref().equals(wanted))) {
      model.runs().all().stream()
          .filter(run -> run.ref().equals(wanted))
          .findFirst()
          .ifPresent(runList.getSelectionModel()::select);
    }
  }
}
