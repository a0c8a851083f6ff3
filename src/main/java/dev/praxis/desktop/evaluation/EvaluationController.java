package dev.praxis.desktop.evaluation;

import dev.praxis.core.evaluation.EvaluationRun;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.actions.ActionControls;
import dev.praxis.desktop.common.EmptyState;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Ties `evaluation.fxml` to its view model. Decides nothing itself.
public final class EvaluationController {
  private final EvaluationViewModel model;
  private final Texts texts;
  private final ActionControls controls;
  private final EvaluationActions actions;
  @FXML private VBox runsPane;
  @FXML private Button evaluateButton;
  @FXML private ListView<EvaluationRun> runList;
  @FXML private EmptyState noSplit;
  @FXML private EmptyState noRuns;
  @FXML private ReportController reportController;

  EvaluationController(
      EvaluationViewModel model, Texts texts, ActionControls controls, EvaluationActions actions) {
    this.model = model;
    this.texts = texts;
    this.controls = controls;
    this.actions = actions;
  }

  @FXML
  private void initialize() {
    controls.tie(evaluateButton, actions.evaluate());
    evaluateButton.getStyleClass().add("accent");
    evaluateButton.visibleProperty().bind(model.anyRunProperty());
    noSplit.setButtons(controls.primaryButton(actions.changeSplit()));
    noRuns.setButtons(controls.primaryButton(actions.evaluate()));
    runList.setItems(model.getRuns());
    runList.setCellFactory(_ -> new RunCell(model, texts));
    runList.getSelectionModel().selectedItemProperty().subscribe(this::selectInModel);
    model.selectedProperty().subscribe(this::selectInList);
    model.baseProperty().subscribe(runList::refresh);
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
    }
  }

  void toggleTables() {
    reportController.toggleTables();
  }

  void openSession() {
    reportController.openSession();
  }

  Node runs() {
    return runList;
  }

  List<Node> panes() {
    return List.of(runsPane, reportController.items());
  }

  private void selectInModel(@Nullable EvaluationRun run) {
    if (run != null) {
      model.selectedProperty().set(run);
    }
  }

  private void selectInList(@Nullable EvaluationRun run) {
    if (run != null && !run.equals(runList.getSelectionModel().getSelectedItem())) {
      runList.getSelectionModel().select(run);
    }
  }
}
