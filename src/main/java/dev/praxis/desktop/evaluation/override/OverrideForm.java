package dev.praxis.desktop.evaluation.override;

import dev.praxis.core.evaluation.kept.Trial;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.evaluation.override.OverrideViewModel.Run;
import dev.praxis.desktop.evaluation.override.OverrideViewModel.Subject;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Asks in place how a run went and why. Enter keeps it, Esc leaves it.
public final class OverrideForm extends VBox {
  private final OverrideViewModel model;
  private final Texts texts;
  private final Label title = new Label();
  private final Label machine = new Label();
  private final ComboBox<Run> runs = new ComboBox<>();
  private final ToggleButton failed = new ToggleButton();
  private final ToggleButton passed = new ToggleButton();
  private final TextField reason = new TextField();
  private final Button save = new Button();

  public OverrideForm(OverrideViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    setId("overrideForm");
    getStyleClass().add("evaluation-override");
    title.getStyleClass().add("strong");
    machine.getStyleClass().addAll("muted", "small");
    machine.setWrapText(true);
    machine.setMinHeight(Region.USE_PREF_SIZE);
    runs.setConverter(new RunWords());
    runs.setAccessibleText(texts.get("evaluation.override.run"));
    runs.valueProperty().bindBidirectional(model.runProperty());
    tieOutcome();
    reason.setPromptText(texts.get("evaluation.override.reason"));
    reason.setAccessibleText(texts.get("evaluation.override.reason"));
    reason.textProperty().bindBidirectional(model.reasonProperty());
    reason.setOnAction(_ -> model.save());
    reason.setId("overrideReason");
    HBox.setHgrow(reason, Priority.ALWAYS);
    save.setText(texts.get("evaluation.override.save"));
    save.getStyleClass().add("accent");
    save.setMinWidth(Region.USE_PREF_SIZE);
    save.disableProperty().bind(model.canSaveProperty().not());
    save.setOnAction(_ -> model.save());
    var cancel = new Button(texts.get("sheet.cancel"));
    cancel.getStyleClass().add("quiet");
    cancel.setMinWidth(Region.USE_PREF_SIZE);
    cancel.setOnAction(_ -> model.close());
    var line = new HBox(runs, new HBox(failed, passed), reason, save, cancel);
    line.getStyleClass().add("evaluation-override-line");
    getChildren().addAll(title, line, machine);
    addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
    model.subjectProperty().subscribe(this::show);
    model.runProperty().subscribe(this::showMachine);
  }

  /// Gives the reason the keyboard.
  public void focus() {
    reason.requestFocus();
  }

  private void tieOutcome() {
    var group = new ToggleGroup();
    failed.setText(texts.get("evaluation.override.failed"));
    passed.setText(texts.get("evaluation.override.passed"));
    for (var toggle : List.of(failed, passed)) {
      toggle.setToggleGroup(group);
      toggle.setMinWidth(Region.USE_PREF_SIZE);
      toggle.pseudoClassStateChanged(PseudoClass.getPseudoClass("segment"), true);
    }
    model.failedProperty().subscribe(this::select);
    group
        .selectedToggleProperty()
        .subscribe(chosen -> {
          if (chosen == null) {
            select(model.failedProperty().get());
          } else {
            model.failedProperty().set(chosen == failed);
          }
        });
  }

  private void select(Boolean isFailed) {
    (isFailed ? failed : passed).setSelected(true);
  }

  private void leave(KeyEvent press) {
    if (press.getCode() == KeyCode.ESCAPE) {
      press.consume();
      model.close();
    }
  }

  private void show(@Nullable Subject subject) {
    if (subject != null) {
      var chosen = model.runProperty().get();
      title.setText(texts.format("evaluation.override.title", subject.item().task()));
      runs.getItems().setAll(model.runs());
      runs.setValue(chosen);
    }
  }

  private void showMachine(@Nullable Run run) {
    if (run != null && !runs.getItems().contains(run)) {
      runs.getItems().setAll(model.runs());
      runs.setValue(run);
    }
    machine.setText(
        run == null
            ? ""
            : texts.format(
                "evaluation.override.machine", outcome(run.trial()), run.trial().reason()));
  }

  private String outcome(Trial trial) {
    return texts.get("evaluation.outcome." + trial.outcome());
  }

  private final class RunWords extends StringConverter<Run> {
    @Override
    public String toString(@Nullable Run run) {
      return run == null
          ? ""
          : texts.format(
              "evaluation.override.run." + run.arm().word(),
              run.trial().epoch(),
              outcome(run.trial()));
    }

    /// The box cannot be written in.
    @Override
    public Run fromString(String words) {
      return Objects.requireNonNull(runs.getValue());
    }
  }
}
