package dev.praxis.desktop.evaluation;

import dev.praxis.core.Workbench;
import dev.praxis.desktop.actions.Action;
import dev.praxis.desktop.common.Tab;
import dev.praxis.desktop.evaluation.wizard.WizardFlow;
import dev.praxis.desktop.tab.Desk;
import dev.praxis.desktop.tab.Navigation.Place;
import dev.praxis.desktop.tab.TabView;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.Parent;

/// The evaluation tab as the shell sees it.
public final class EvaluationTab implements TabView {
  private final Desk desk;
  private final EvaluationViewModel model;
  private final EvaluationController controller;
  private final EvaluationActions actions;
  private final WizardFlow wizard;
  private final Parent root;

  public EvaluationTab(Workbench workbench, Desk desk) {
    this.desk = desk;
    model =
        new EvaluationViewModel(
            workbench, desk.background(), desk.jobs(), desk.changes(), desk.texts());
    actions =
        new EvaluationActions(
            Action.in(Tab.EVALUATION, "evaluation.run", model::evaluate)
                .icon("fth-play")
                .keys("V", "Ctrl R")
                .when(model.canEvaluateProperty()),
            Action.in(Tab.EVALUATION, "evaluation.split", this::openSplit)
                .icon("fth-scissors")
                .keys("H"));
    wizard = new WizardFlow(workbench, desk, _ -> model.refresh());
    controller = new EvaluationController(model, desk.texts(), desk.controls(), actions);
    root =
        desk.views()
            .load(
                "evaluation",
                controller,
                new SplitCardController(model, desk.texts(), desk.controls(), actions),
                new ReportController(
                    model, desk.texts(), session -> desk.navigation().go(Place.of(session, null))));
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
    return List.of(
        actions.evaluate(),
        actions.changeSplit(),
        Action.in(Tab.EVALUATION, "evaluation.new", wizard::open).icon("fth-plus").keys("N"),
        Action.in(Tab.EVALUATION, "evaluation.compare", model::compare)
            .icon("fth-git-branch")
            .keys("C")
            .when(model.selectedProperty().isNotNull()),
        Action.in(Tab.EVALUATION, "evaluation.next", () -> controller.move(1))
            .keys("J")
            .repeating(),
        Action.in(Tab.EVALUATION, "evaluation.previous", () -> controller.move(-1))
            .keys("K")
            .repeating(),
        Action.in(Tab.EVALUATION, "evaluation.open", controller::openSession)
            .icon("fth-message-square")
            .keys("Enter"),
        Action.in(Tab.EVALUATION, "evaluation.table", controller::toggleTables)
            .icon("fth-list")
            .keys("T"));
  }

  @Override
  public void refresh() {
    model.refresh();
  }

  @Override
  public ObservableBooleanValue refreshing() {
    return model.refreshing();
  }

  @Override
  public Node defaultFocus() {
    return controller.runs();
  }

  @Override
  public List<Node> panes() {
    return controller.panes();
  }

  private void openSplit() {
    var form = new SplitSheetController(model.split(), desk.texts(), this::splitAndClose);
    Parent sheet = desk.views().load("evaluation-split", form);
    desk.dialogs().showSheet(desk.texts().get("evaluation.split.sheet.title"), sheet);
    form.first().requestFocus();
  }

  private void splitAndClose(SplitWish wish) {
    model.split(wish);
    desk.dialogs().closeSheet();
  }
}
