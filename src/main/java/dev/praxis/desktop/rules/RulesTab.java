package dev.praxis.desktop.rules;

import dev.praxis.core.Workbench;
import dev.praxis.desktop.actions.Action;
import dev.praxis.desktop.common.Tab;
import dev.praxis.desktop.tab.Desk;
import dev.praxis.desktop.tab.TabView;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;

/// The rules tab as the shell sees it.
public final class RulesTab implements TabView {
  private final RulesViewModel model;
  private final RulesController controller;
  private final Parent root;

  public RulesTab(Workbench workbench, Desk desk) {
    model = new RulesViewModel(workbench, desk.background());
    controller = new RulesController(model);
    root = desk.views().load("rules", controller);
  }

  @Override
  public Tab tab() {
    return Tab.RULES;
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
