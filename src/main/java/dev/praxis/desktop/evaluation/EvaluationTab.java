package dev.praxis.desktop.evaluation;

import dev.praxis.core.Workbench;
import dev.praxis.desktop.actions.Action;
import dev.praxis.desktop.common.Tab;
import dev.praxis.desktop.tab.Desk;
import dev.praxis.desktop.tab.TabView;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;

/// The evaluation tab as the shell sees it.
public final class EvaluationTab implements TabView {
  private final EvaluationViewModel model;
  private final EvaluationController controller;
  private final Parent root;

  public EvaluationTab(Workbench workbench, Desk desk) {
    model = new EvaluationViewModel(workbench, desk.background());
    controller = new EvaluationController(model);
    root = desk.views().load("evaluation", controller);
  }

  @Override
  public Tab tab() {
    return Tab.EVALUATION;
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
