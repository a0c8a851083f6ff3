package dev.praxis.desktop.skills;

/// Ties `skills.fxml` to its view model. Decides nothing itself.
public final class SkillsController {
  private final SkillsViewModel model;

  SkillsController(SkillsViewModel model) {
    this.model = model;
  }

  /// For expressions in the view.
  public SkillsViewModel getModel() {
    return model;
  }
}
