package dev.praxis.desktop.evaluation.wizard.mode;

import dev.praxis.core.evaluation.replay.ReplayTask;
import dev.praxis.core.evaluation.replay.TaskSet;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.Dialogs;
import dev.praxis.desktop.evaluation.wizard.parts.FieldBox;
import dev.praxis.desktop.evaluation.wizard.parts.Told;
import dev.praxis.desktop.importing.DropTarget;
import java.nio.file.Path;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Ties `evaluation-wizard-replay.fxml`.
public final class ReplayFormController {
  private final ModeModel mode;
  private final ReplayForm model;
  private final Dialogs dialogs;
  private final Texts texts;
  @FXML private VBox form;
  @FXML private FieldBox fileBox;
  @FXML private Label tasksLabel;
  @FXML private FieldBox agentBox;
  @FXML private HBox presets;
  @FXML private FieldBox epochsBox;
  @FXML private FieldBox secondsBox;
  @FXML private FieldBox parallelBox;
  @FXML private FieldBox variablesBox;
  @FXML private CheckBox networkBox;
  @FXML private CheckBox sandboxBox;
  @FXML private Label sandboxLabel;
  @FXML private FieldBox readableBox;
  @FXML private CheckBox keptBox;
  @FXML private Label estimateLabel;

  public ReplayFormController(ModeModel mode, Dialogs dialogs, Texts texts) {
    this.mode = mode;
    this.model = mode.replay();
    this.dialogs = dialogs;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    fileBox.show(model.file());
    var choose = new Button(texts.get("wizard.replay.choose"));
    choose.setMinWidth(Button.USE_PREF_SIZE);
    choose.setOnAction(_ -> choose());
    fileBox.getLine().getChildren().add(choose);
    var _ = new DropTarget(form, dropped -> dropped.stream().findFirst().ifPresent(this::take));
    model.tasksProperty().subscribe(_ -> tasks());
    model.tasksWrongProperty().subscribe(_ -> tasks());
    agentBox.show(model.agent());
    agentBox.input().getStyleClass().add("mono");
    presets();
    epochsBox.show(model.epochs());
    secondsBox.show(model.seconds());
    parallelBox.show(model.parallel());
    variablesBox.show(model.variables());
    model.variables().textProperty().subscribe(_ -> variables());
    readableBox.show(model.readable());
    networkBox.selectedProperty().bindBidirectional(model.networkProperty());
    sandboxBox.selectedProperty().bindBidirectional(model.sandboxProperty());
    keptBox.selectedProperty().bindBidirectional(model.takeKeptProperty());
    model.sandboxProperty().subscribe(this::sandbox);
    model.networkProperty().subscribe(_ -> sandbox(model.sandboxProperty().get()));
    mode.estimateProperty().subscribe(this::estimate);
  }

  private void presets() {
    for (var preset : AgentPreset.values()) {
      var button = new Button(texts.get("wizard.replay.agent." + preset.word()));
      button.getStyleClass().addAll("quiet", "small");
      button.setMinWidth(Button.USE_PREF_SIZE);
      button.setOnAction(_ -> model.use(preset));
      presets.getChildren().add(button);
    }
  }

  private void choose() {
    dialogs
        .openFile(texts.get("wizard.replay.choose.title"), List.of("*.json"))
        .ifPresent(this::take);
  }

  private void take(Path file) {
    model.file().textProperty().set(file.toString());
  }

  private void tasks() {
    var set = model.tasks();
    boolean wrong = set == null && !model.file().text().isBlank();
    tasksLabel.setText(
        set != null
            ? about(set)
            : wrong
                ? model.tasksWrongProperty().get().map(Told::text).orElse("")
                : texts.get("wizard.replay.tasks.hint"));
    tasksLabel.getStyleClass().removeAll("status-danger", "muted", "status-success");
    tasksLabel
        .getStyleClass()
        .add(set != null ? "status-success" : wrong ? "status-danger" : "muted");
  }

  private String about(TaskSet set) {
    long projects = set.tasks().stream().map(ReplayTask::project).distinct().count();
    long critical = set.tasks().stream().filter(ReplayTask::critical).count();
    return texts.format("wizard.replay.tasks", set.name(), set.tasks().size(), projects, critical);
  }

  private void variables() {
    var unset = model.unset();
    variablesBox.setUnit(
        unset.isEmpty() ? "" : texts.format("wizard.replay.unset", String.join(", ", unset)));
  }

  private void sandbox(boolean on) {
    sandboxLabel.setText(
        texts.get(
            on
                ? model.networkProperty().get()
                    ? "wizard.replay.sandbox.network"
                    : "wizard.replay.sandbox.on"
                : "wizard.replay.sandbox.off"));
    sandboxLabel.getStyleClass().removeAll("status-warning", "muted");
    sandboxLabel.getStyleClass().add(on ? "muted" : "status-warning");
    readableBox.setVisible(on);
    readableBox.setManaged(on);
  }

  private void estimate(@Nullable Estimate estimate) {
    estimateLabel.setText(
        estimate == null ? texts.get("wizard.estimate.later") : estimate.words(texts));
  }
}
