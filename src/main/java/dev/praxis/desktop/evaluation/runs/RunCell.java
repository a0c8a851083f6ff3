package dev.praxis.desktop.evaluation.runs;

import dev.praxis.core.evaluation.kept.Ref;
import dev.praxis.core.words.Texts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// One kept evaluation: what kind, what came of it, when, which look it was.
public final class RunCell extends ListCell<RunRow> {
  private static final List<String> TONES =
      List.of("success", "danger", "warning", "accent", "plain");

  private final Texts texts;
  private final ObservableValue<@Nullable Ref> base;
  private final FontIcon icon = new FontIcon();
  private final Label mode = new Label();
  private final Label state = new Label();
  private final Label result = new Label();
  private final Label compared = new Label();
  private final Label when = new Label();
  private final ProgressBar progress = new ProgressBar(0);
  private final VBox content;

  /// An empty cell.
  ///
  /// @param base the evaluation others are compared with
  public RunCell(Texts texts, ObservableValue<@Nullable Ref> base) {
    this.texts = texts;
    this.base = base;
    mode.getStyleClass().add("strong");
    mode.setMinWidth(Region.USE_PREF_SIZE);
    result.getStyleClass().add("evaluation-run-result");
    result.setMinWidth(Region.USE_PREF_SIZE);
    compared.getStyleClass().addAll("badge", "accent");
    compared.setText(texts.get("evaluation.run.kept"));
    compared.setMinWidth(Region.USE_PREF_SIZE);
    compared.managedProperty().bind(compared.visibleProperty());
    when.getStyleClass().addAll("muted", "small");
    state.getStyleClass().addAll("small", "evaluation-run-state");
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.managedProperty().bind(progress.visibleProperty());
    var spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    var head = new HBox(mode, spring, result);
    head.getStyleClass().add("evaluation-run-head");
    var second = new Region();
    HBox.setHgrow(second, Priority.ALWAYS);
    var line = new HBox(icon, state, second, compared);
    line.getStyleClass().add("evaluation-run-line");
    content = new VBox(head, line, progress, when);
    content.getStyleClass().add("evaluation-run");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable RunRow run, boolean empty) {
    super.updateItem(run, empty);
    if (empty || run == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    icon.setIconLiteral(run.mark().icon());
    for (var tone : TONES) {
      pseudoClassStateChanged(PseudoClass.getPseudoClass(tone), tone.equals(run.mark().tone()));
    }
    mode.setText(run.mode());
    state.setText(run.mark().words(texts));
    result.setText(run.result());
    when.setText(
        Stream.of(run.when(), run.look())
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining(" · ")));
    progress.setVisible(run.progress().isPresent());
    progress.setProgress(run.progress().orElse(0.0));
    compared.setVisible(run.ref().equals(base.getValue()));
    setAccessibleText(
        String.join(", ", mode.getText(), state.getText(), result.getText(), when.getText()));
    setGraphic(content);
  }
}
