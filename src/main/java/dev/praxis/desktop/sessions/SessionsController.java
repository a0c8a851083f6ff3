package dev.praxis.desktop.sessions;

/// Ties `sessions.fxml` to its view model. Decides nothing itself.
public final class SessionsController {
  private final SessionsViewModel model;

  SessionsController(SessionsViewModel model) {
    this.model = model;
  }

  /// For expressions in the view.
  public SessionsViewModel getModel() {
    return model;
  }
}
