package dev.praxis.desktop.rules;

/// Ties `rules.fxml` to its view model. Decides nothing itself.
public final class RulesController {
  private final RulesViewModel model;

  RulesController(RulesViewModel model) {
    this.model = model;
  }

  /// For expressions in the view.
  public RulesViewModel getModel() {
    return model;
  }
}
