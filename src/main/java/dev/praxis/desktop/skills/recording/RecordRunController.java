package dev.praxis.desktop.skills.recording;

import dev.praxis.core.session.Outcome;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.OneWayConverter;
import dev.praxis.desktop.skills.detail.SkillLines;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/// Ties `skill-record.fxml`: one run, how it ended and who checked that.
public final class RecordRunController {
  private static final int NO_STEP = 0;

  private final Skill skill;
  private final Texts texts;
  private final Consumer<RunEntry> recorder;
  @FXML private ToggleGroup outcomes;
  @FXML private ToggleButton successButton;
  @FXML private ToggleButton partialButton;
  @FXML private ToggleButton failureButton;
  @FXML private ComboBox<Verifier> verifierBox;
  @FXML private Label verifierHint;
  @FXML private VBox stepField;
  @FXML private ComboBox<Integer> stepBox;
  @FXML private TextArea notesArea;
  @FXML private Button recordButton;

  public RecordRunController(Skill skill, Texts texts, Consumer<RunEntry> recorder) {
    this.skill = skill;
    this.texts = texts;
    this.recorder = recorder;
  }

  @FXML
  private void initialize() {
    var buttons =
        Map.of(
            Outcome.SUCCESS, successButton,
            Outcome.PARTIAL, partialButton,
            Outcome.FAILURE, failureButton);
    buttons.forEach((outcome, button) -> {
      button.setUserData(outcome);
      button.setGraphic(SkillLines.icon(outcome));
    });
    outcomes.selectToggle(successButton);
    outcomes.selectedToggleProperty().subscribe(this::keepOne);
    verifierBox.getItems().setAll(Verifier.values());
    verifierBox.setConverter(
        new OneWayConverter<>(verifier -> texts.get("skills.verifier." + verifier.word())));
    verifierBox.setValue(Verifier.PERSON);
    tieSteps();
    verifierHint
        .textProperty()
        .bind(
            verifierBox
                .valueProperty()
                .map(verifier -> texts.get("skills.verifier." + verifier.word() + ".hint")));
    recordButton
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> texts.get("skills.record.button." + outcome().word()),
                outcomes.selectedToggleProperty()));
  }

  private void tieSteps() {
    stepBox.getItems().add(NO_STEP);
    skill.steps().forEach(step -> stepBox.getItems().add(step.seq()));
    stepBox.setConverter(new OneWayConverter<>(this::step));
    stepBox.setValue(NO_STEP);
    stepField.disableProperty().bind(successButton.selectedProperty());
  }

  private String step(int seq) {
    return seq == NO_STEP
        ? texts.get("skills.record.step.none")
        : seq + "  " + skill.steps().get(seq - 1).action().replace("`", "");
  }

  /// What should have the keyboard first.
  public ToggleButton first() {
    return successButton;
  }

  @FXML
  private void record() {
    var step = stepBox.getValue();
    var failed = outcome() == Outcome.SUCCESS || step == NO_STEP ? null : step;
    recorder.accept(new RunEntry(outcome(), verifierBox.getValue(), failed, notesArea.getText()));
  }

  private Outcome outcome() {
    return (Outcome)
        Objects.requireNonNullElse(outcomes.getSelectedToggle(), successButton).getUserData();
  }

  /// Pressing the chosen one again would choose none.
  private void keepOne(Toggle before, Toggle now) {
    if (now == null) {
      outcomes.selectToggle(before);
    }
  }
}
