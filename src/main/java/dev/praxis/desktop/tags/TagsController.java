package dev.praxis.desktop.tags;

/// Ties `tags.fxml` to its view model. Decides nothing itself.
public final class TagsController {
  private final TagsViewModel model;

  TagsController(TagsViewModel model) {
    this.model = model;
  }

  /// For expressions in the view.
  public TagsViewModel getModel() {
    return model;
  }
}
