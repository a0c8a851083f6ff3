package dev.praxis.desktop.rules;

import dev.praxis.core.rules.TokenCounter;
import dev.praxis.core.rules.lint.whole.FileSize;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.actions.ActionControls;
import dev.praxis.desktop.common.EmptyState;
import dev.praxis.desktop.rules.diff.DiffCell;
import dev.praxis.desktop.rules.diff.DiffRow;
import dev.praxis.desktop.rules.diff.DiffView;
import dev.praxis.desktop.rules.diff.OverviewBar;
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
import javafx.scene.layout.VBox;

/// Ties `rules-file.fxml` to its view model. Decides nothing itself.
public final class FileController {
  private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

  private static final int ROWS_ABOVE = 4;

  private final FileViewModel model;
  private final RulesViewModel rules;
  private final Texts texts;

  @FXML private MenuButton file;
  @FXML private Label layout;
  @FXML private Button previousChange;
  @FXML private Button nextChange;
  @FXML private MenuButton options;
  @FXML private Button export;
  @FXML private VBox cost;
  @FXML private Label tokens;
  @FXML private ProgressBar gauge;
  @FXML private Label budget;
  @FXML private Label limits;
  @FXML private HBox compared;
  @FXML private ListView<DiffRow> diff;
  @FXML private EmptyState noFile;
  @FXML private EmptyState unusable;
  @FXML private EmptyState unchanged;

  FileController(FileViewModel model, RulesViewModel rules, Texts texts) {
    this.model = model;
    this.rules = rules;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    var overview = new OverviewBar(row -> diff.scrollTo(Math.max(0, row - 2)));
    compared.getChildren().add(overview);
    model
        .rowsProperty()
        .subscribe(rows -> {
          diff.getItems().setAll(rows);
          overview.show(rows);
          showSelected(rows);
        });
    model
        .changeProperty()
        .subscribe(at -> {
          if (at.intValue() >= 0) {
            diff.getSelectionModel().clearAndSelect(at.intValue());
            diff.scrollTo(Math.max(0, at.intValue() - 2));
          }
        });
    model.shownProperty().subscribe(this::showLayout);
    model.viewProperty().subscribe(this::show);
    tokens.setTooltip(new Tooltip(TokenCounter.ESTIMATOR + ". " + texts.get("rules.estimator")));
  }

  void tie(ActionControls controls, RuleActions actions) {
    var bar = new HunkBar(rules, texts, controls);
    diff.setCellFactory(_ -> new DiffCell(texts, model::toggleEveryLine, bar::of));
    controls.tie(export, actions.export());
    controls.tieIcon(nextChange, actions.nextChange());
    controls.tieIcon(previousChange, actions.previousChange());
    options
        .getItems()
        .setAll(
            controls.menuItem(actions.layout()),
            controls.menuItem(actions.everyWaiting()),
            controls.menuItem(actions.everyLine()),
            controls.menuItem(actions.moreContext()),
            controls.menuItem(actions.lessContext()),
            controls.menuItem(actions.space()));
    file.getItems().setAll(controls.menuItem(actions.open()), controls.menuItem(actions.start()));
    noFile.setButtons(controls.primaryButton(actions.open()), controls.button(actions.start()));
    unusable.setButtons(controls.button(actions.open()));
  }

  /// Scrolls to what the selected rule changes.
  private void showSelected(List<DiffRow> rows) {
    var selected = rules.selectedProperty().get();
    for (int i = 0; selected != null && i < rows.size(); i++) {
      if (rows.get(i) instanceof DiffRow.Decision(var hunk) && hunk.rule() == selected.id()) {
        diff.scrollTo(Math.max(0, i - ROWS_ABOVE));
      }
    }
  }

  private void showLayout(DiffView shown) {
    var name = shown.layout().name().toLowerCase(Locale.ROOT);
    layout.setText(texts.get("rules.diff.layout." + name));
    diff.setId("diff-" + name);
  }

  private void show(FileView view) {
    for (var node : List.<Node>of(compared, noFile, unusable, unchanged, cost)) {
      node.setVisible(false);
    }
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
      case FileView.Compared shown -> show(shown);
    }
  }

  private void show(FileView.Compared shown) {
    var preview = shown.preview();
    file.setText(String.valueOf(shown.file().getFileName()));
    file.setTooltip(new Tooltip(shown.file().toString()));
    boolean blank = preview.diff().rows().isEmpty();
    compared.setVisible(!blank);
    unchanged.setVisible(blank);
    cost.setVisible(true);
    int limit = shown.budget();
    boolean over = preview.tokensAfter() > limit;
    tokens.setText(texts.format("rules.cost", preview.tokensBefore(), preview.tokensAfter()));
    budget.setText(texts.format(over ? "rules.over.budget" : "rules.of.budget", limit));
    budget.pseudoClassStateChanged(OVER, over);
    gauge.setProgress(Math.min(1, (double) preview.tokensAfter() / limit));
    gauge.pseudoClassStateChanged(OVER, over);
    show(shown.size());
  }

  private void show(FileSize size) {
    limits.setText(
        texts.format(
            "rules.limits",
            size.lines(),
            FileSize.MOST_LINES,
            size.instructions(),
            FileSize.MOST_INSTRUCTIONS,
            size.characters(),
            FileSize.MOST_CHARACTERS));
    limits.pseudoClassStateChanged(OVER, !size.findings().isEmpty());
  }
}
