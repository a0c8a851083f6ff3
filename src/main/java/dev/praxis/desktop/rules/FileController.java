package dev.praxis.desktop.rules;

import dev.praxis.core.rules.TokenCounter;
import dev.praxis.desktop.actions.Action;
import dev.praxis.desktop.actions.ActionControls;
import dev.praxis.desktop.common.EmptyState;
import dev.praxis.desktop.common.Texts;
import dev.praxis.desktop.preferences.PreferencesModel;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// Ties `rules-file.fxml` to its view model. Decides nothing itself.
public final class FileController {
  private final FileViewModel model;
  private final Texts texts;
  private final PreferencesModel preferences;

  @FXML private MenuButton file;
  @FXML private Label what;
  @FXML private Button layout;
  @FXML private Button export;
  @FXML private HBox cost;
  @FXML private Label tokens;
  @FXML private ProgressBar gauge;
  @FXML private Label budget;
  @FXML private Label estimator;
  @FXML private ListView<DiffRow> diff;
  @FXML private EmptyState noFile;
  @FXML private EmptyState unusable;
  @FXML private EmptyState unchanged;

  FileController(FileViewModel model, Texts texts, PreferencesModel preferences) {
    this.model = model;
    this.texts = texts;
    this.preferences = preferences;
  }

  @FXML
  private void initialize() {
    diff.setCellFactory(_ -> new DiffCell(texts, () -> model.everyLineProperty().set(true)));
    model.rowsProperty().subscribe(rows -> diff.getItems().setAll(rows));
    model.viewProperty().subscribe(this::show);
    estimator.setText(TokenCounter.ESTIMATOR);
    estimator.setTooltip(new Tooltip(texts.get("rules.estimator")));
  }

  void tie(ActionControls controls, RuleActions actions) {
    controls.tie(export, actions.export());
    file.getItems().setAll(controls.menuItem(actions.open()), controls.menuItem(actions.start()));
    noFile.setButtons(controls.primaryButton(actions.open()), controls.button(actions.start()));
    unusable.setButtons(controls.button(actions.open()));
    tieLayout(controls, actions.layout());
  }

  private void tieLayout(ActionControls controls, Action cycle) {
    controls.tie(layout, cycle);
    model
        .layoutProperty()
        .subscribe(now -> diff.setId("diff-" + now.name().toLowerCase(Locale.ROOT)));
  }

  private void show(FileView view) {
    for (var node : List.<Node>of(diff, noFile, unusable, unchanged, cost)) {
      node.setVisible(false);
    }
    what.setText("");
    switch (view) {
      case FileView.None _ -> {
        file.setText(texts.get("rules.file.none"));
        noFile.setVisible(true);
      }
      case FileView.Unusable(var path, var whatHappened, var remedy) -> {
        file.setText(String.valueOf(path.getFileName()));
        unusable.setTitle(whatHappened);
        unusable.setHint(remedy);
        unusable.setVisible(true);
      }
      case FileView.Compared compared -> show(compared);
    }
  }

  private void show(FileView.Compared compared) {
    file.setText(String.valueOf(compared.file().getFileName()));
    file.setTooltip(new Tooltip(compared.file().toString()));
    boolean changes = compared.diff().hasChanges();
    what.setText(texts.get(changes ? "rules.before.after" : "rules.as.it.is"));
    boolean blank = compared.diff().rows().isEmpty();
    diff.setVisible(!blank);
    unchanged.setVisible(blank);
    cost.setVisible(true);
    int limit = preferences.getCurrent().budget();
    boolean over = compared.tokensAfter() > limit;
    tokens.setText(texts.format("rules.cost", compared.tokensBefore(), compared.tokensAfter()));
    budget.setText(texts.format(over ? "rules.over.budget" : "rules.of.budget", limit));
    gauge.setProgress(Math.min(1, (double) compared.tokensAfter() / limit));
    gauge.pseudoClassStateChanged(PseudoClass.getPseudoClass("over"), over);
  }
}
