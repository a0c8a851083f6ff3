package dev.praxis.desktop.evaluation.sidebyside;

import dev.praxis.core.evaluation.kept.Trial;
import dev.praxis.core.evaluation.replay.Arm;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.EmptyState;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// One half: which arm, how the run went, who says so, and its transcript.
final class SideView extends VBox {
  private final Texts texts;
  private final Label outcome = new Label();
  private final Label reason = new Label();
  private final Label override = new Label();
  private final EmptyState nothing = new EmptyState();
  private final Node reader;

  /// @param of which arm it shows
  /// @param reader shows the transcript
  SideView(Arm of, Side side, Node reader, Texts texts) {
    this.texts = texts;
    this.reader = reader;
    getStyleClass().addAll("evaluation-side", "evaluation-side-" + of.word());
    var arm = new Label(texts.get("evaluation.arm." + of.word()));
    arm.getStyleClass().addAll("strong", "evaluation-arm");
    arm.setMinWidth(Region.USE_PREF_SIZE);
    outcome.setMinWidth(Region.USE_PREF_SIZE);
    reason.getStyleClass().addAll("muted", "small");
    HBox.setHgrow(reason, Priority.ALWAYS);
    reason.setMaxWidth(Double.MAX_VALUE);
    override.getStyleClass().addAll("small", "evaluation-side-override");
    override.setGraphic(new FontIcon("fth-edit-2"));
    override.managedProperty().bind(override.visibleProperty());
    override.setWrapText(true);
    var head = new HBox(arm, outcome, reason);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("evaluation-side-head");
    nothing.setIcon("fth-file");
    nothing.visibleProperty().bind(reader.visibleProperty().not());
    var body = new StackPane(reader, nothing);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(head, override, body);
    side.trialProperty().subscribe(this::show);
  }

  private void show(@Nullable Trial trial) {
    var read = trial != null && trial.session().isPresent();
    reader.setVisible(read);
    if (trial == null) {
      outcome.setText("");
      reason.setText("");
      override.setVisible(false);
      return;
    }
    var failed = trial.failed();
    outcome.setText(texts.get("evaluation.outcome." + trial.outcome()));
    outcome.setGraphic(icon(trial.isMissing(), trial.machineFailed()));
    reason.setText(trial.reason());
    reason.setTooltip(new Tooltip(trial.reason()));
    override.setVisible(trial.override().isPresent());
    override.setText(
        trial
            .override()
            .map(said ->
                texts.format(
                    failed ? "evaluation.side.failed" : "evaluation.side.passed", said.reason()))
            .orElse(""));
    nothing.setTitle(
        texts.get(trial.isMissing() ? "evaluation.side.missing" : "evaluation.side.nothing"));
    nothing.setHint(Objects.requireNonNullElse(trial.reason(), ""));
  }

  private static FontIcon icon(boolean missing, boolean failed) {
    var icon = new FontIcon(missing ? "fth-help-circle" : failed ? "fth-x" : "fth-check");
    icon.getStyleClass()
        .add(missing ? "status-warning" : failed ? "status-danger" : "status-success");
    return icon;
  }
}
