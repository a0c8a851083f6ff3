package dev.praxis.desktop.evaluation.wizard.mode;

import javafx.fxml.FXML;
import javafx.scene.control.RadioButton;

/// Ties `evaluation-wizard-judge.fxml`.
public final class JudgeFormController {
  private final ModeModel model;
  @FXML private RadioButton curatorButton;
  @FXML private RadioButton modelButton;

  public JudgeFormController(ModeModel model) {
    this.model = model;
  }

  @FXML
  private void initialize() {
    model
        .judgeProperty()
        .subscribe(judge -> {
          curatorButton.setSelected(judge == Judge.CURATOR);
          modelButton.setSelected(judge == Judge.MODEL);
        });
    modelButton
        .selectedProperty()
        .subscribe(chosen -> model.judgeProperty().set(chosen ? Judge.MODEL : Judge.CURATOR));
  }
}
