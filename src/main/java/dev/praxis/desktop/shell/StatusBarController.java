package dev.praxis.desktop.shell;

import dev.praxis.core.words.Texts;
import dev.praxis.desktop.sheets.Toasts;
import dev.praxis.desktop.shell.Summary.FileCost;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/// Ties `status-bar.fxml`: what waits, what was just done, and what the instruction file costs.
public final class StatusBarController {
  private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

  private final ShellViewModel model;
  private final Toasts toasts;
  private final Texts texts;
  private final Tooltip waitingTip = new Tooltip();
  @FXML private Label waiting;
  @FXML private Label cost;
  @FXML private StackPane told;
  @FXML private HBox file;
  @FXML private ProgressBar gauge;

  public StatusBarController(ShellViewModel model, Toasts toasts, Texts texts) {
    this.model = model;
    this.toasts = toasts;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    waiting.setTooltip(waitingTip);
    told.getChildren().add(toasts);
    model.summaryProperty().subscribe(this::show);
    Tooltip.install(file, new Tooltip(texts.get("status.cost.tip")));
  }

  private void show(Summary summary) {
    waiting.setText(
        texts.format(
            "status.waiting", summary.sessions(), summary.tagsWaiting(), summary.rulesWaiting()));
    waitingTip.setText(texts.format("status.waiting.tip", summary.secrets()));
    summary.file().ifPresent(this::show);
    file.setVisible(summary.file().isPresent());
  }

  private void show(FileCost tokens) {
    int budget = tokens.budget();
    var over = tokens.after() > budget;
    cost.setText(
        texts.format(
            over ? "status.cost.over" : "status.cost",
            tokens.name(),
            tokens.before(),
            tokens.after(),
            budget));
    gauge.setProgress(Math.min(1, (double) tokens.after() / budget));
    file.pseudoClassStateChanged(OVER, over);
  }
}
