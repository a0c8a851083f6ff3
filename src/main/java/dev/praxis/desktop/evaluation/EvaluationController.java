package dev.praxis.desktop.evaluation;

/// Ties `evaluation.fxml` to its view model. Decides nothing itself.
public final class EvaluationController {
  private final EvaluationViewModel model;

  EvaluationController(EvaluationViewModel model) {
    this.model = model;
  }

  /// For expressions in the view.
  public EvaluationViewModel getModel() {
    return model;
  }
}
