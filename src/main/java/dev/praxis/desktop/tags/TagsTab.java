package dev.praxis.desktop.tags;

import dev.praxis.core.Workbench;
import dev.praxis.desktop.actions.Action;
import dev.praxis.desktop.common.Tab;
import dev.praxis.desktop.tab.Desk;
import dev.praxis.desktop.tab.TabView;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;

/// The tags tab as the shell sees it.
public final class TagsTab implements TabView {
  private final TagsViewModel model;
  private final TagsController controller;
  private final Parent root;

  public TagsTab(Workbench workbench, Desk desk) {
    model = new TagsViewModel(workbench, desk.background());
    controller = new TagsController(model);
    root = desk.views().load("tags", controller);
  }

  @Override
  public Tab tab() {
    return Tab.TAGS;
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
