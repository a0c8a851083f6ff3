package dev.praxis.desktop.skills;

import dev.praxis.core.Workbench;
import dev.praxis.desktop.actions.Action;
import dev.praxis.desktop.common.Tab;
import dev.praxis.desktop.tab.Desk;
import dev.praxis.desktop.tab.TabView;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;

/// The skills tab as the shell sees it.
public final class SkillsTab implements TabView {
  private final SkillsViewModel model;
  private final SkillsController controller;
  private final Parent root;

  public SkillsTab(Workbench workbench, Desk desk) {
    model = new SkillsViewModel(workbench, desk.background());
    controller = new SkillsController(model);
    root = desk.views().load("skills", controller);
  }

  @Override
  public Tab tab() {
    return Tab.SKILLS;
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
