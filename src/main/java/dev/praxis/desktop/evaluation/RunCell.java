package dev.praxis.desktop.evaluation;

import dev.praxis.core.evaluation.EvaluationRun;
import dev.praxis.core.words.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One kept run: what it covered, when, with how many rules.
final class RunCell extends ListCell<EvaluationRun> {
  private final EvaluationViewModel model;
  private final Texts texts;
  private final Label counts = new Label();
  private final Label kept = new Label();
  private final Label when = new Label();
  private final Label rules = new Label();
  private final VBox content;

  RunCell(EvaluationViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    counts.getStyleClass().add("strong");
    kept.getStyleClass().addAll("badge", "accent");
    kept.setText(texts.get("evaluation.run.kept"));
    kept.setMinWidth(Region.USE_PREF_SIZE);
    when.getStyleClass().addAll("muted", "small");
    rules.getStyleClass().addAll("muted", "small");
    var head = new HBox(counts, kept);
    head.getStyleClass().add("evaluation-run-head");
    content = new VBox(head, when, rules);
    content.getStyleClass().add("evaluation-run");
  }

  @Override
  protected void updateItem(@Nullable EvaluationRun run, boolean empty) {
    super.updateItem(run, empty);
    if (empty || run == null) {
      setGraphic(null);
      return;
    }
    counts.setText(texts.format("evaluation.run.counts", run.prevented(), run.heldOut()));
    when.setText(Moments.of(run.at()));
    rules.setText(texts.format("evaluation.run.tokens", run.tokens(), run.rules().size()));
    var base = model.baseProperty().get();
    kept.setVisible(base != null && base.id() == run.id());
    setAccessibleText(counts.getText() + ", " + when.getText() + ", " + rules.getText());
    setGraphic(content);
  }
}
