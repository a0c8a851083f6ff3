package dev.praxis.desktop.sessions;

import dev.praxis.core.Workbench;
import dev.praxis.desktop.actions.Action;
import dev.praxis.desktop.common.Tab;
import dev.praxis.desktop.tab.Desk;
import dev.praxis.desktop.tab.TabView;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;

/// The sessions tab as the shell sees it.
public final class SessionsTab implements TabView {
  private final SessionsViewModel model;
  private final SessionsController controller;
  private final Parent root;

  public SessionsTab(Workbench workbench, Desk desk) {
    model = new SessionsViewModel(workbench, desk.background());
    controller = new SessionsController(model);
    root = desk.views().load("sessions", controller);
  }

  @Override
  public Tab tab() {
    return Tab.SESSIONS;
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public List<Action> actions() {
    return List.of();
  }

  @Override
  public void refresh() {
    model.refresh();
  }

  @Override
  public Node defaultFocus() {
    return root;
  }
}
