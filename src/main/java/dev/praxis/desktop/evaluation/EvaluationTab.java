package dev.praxis.desktop.evaluation;

import dev.praxis.core.Workbench;
import dev.praxis.core.model.job.ModelAccess;
import dev.praxis.desktop.actions.Action;
import dev.praxis.desktop.actions.ActionControls;
import dev.praxis.desktop.common.Job;
import dev.praxis.desktop.common.Tab;
import dev.praxis.desktop.evaluation.items.ItemsController;
import dev.praxis.desktop.evaluation.override.OverrideFlow;
import dev.praxis.desktop.evaluation.split.SplitCardController;
import dev.praxis.desktop.evaluation.verdict.VerdictController;
import dev.praxis.desktop.evaluation.wizard.WizardFlow;
import dev.praxis.desktop.tab.Desk;
import dev.praxis.desktop.tab.TabView;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;

/// The evaluation tab as the shell sees it.
public final class EvaluationTab implements TabView {
  private final EvaluationViewModel model;
  private final EvaluationController controller;
  private final EvaluationActions actions;
  private final Parent root;

  /// A chart answers to Enter itself.
  private final BooleanProperty onChart = new SimpleBooleanProperty(this, "onChart");

  /// @param access to the model that may judge
  public EvaluationTab(Workbench workbench, Desk desk, ModelAccess access) {
    var texts = desk.texts();
    model =
        new EvaluationViewModel(workbench, desk.background(), desk.jobs(), desk.changes(), texts);
    controller = new EvaluationController(model, texts, desk.preferences());
    var overriding =
        new OverrideFlow(model.override(), desk.dialogs(), texts, controller::showForm);
    var acts = new EvaluationActs(workbench, desk, model, controller, overriding);
    var wizard = new WizardFlow(workbench, desk, access, model::show);
    actions =
        new EvaluationActions(
            model,
            acts,
            wizard::open,
            () -> acts.unfinished().ifPresent(replay -> wizard.resume(replay.ref())),
            onChart);
    var controls = desk.controls();
    root =
        desk.views()
            .load(
                "evaluation",
                controller,
                new SplitCardController(
                    model.stateProperty().map(EvaluationState::split),
                    texts,
                    controls,
                    actions.changeSplit()),
                new VerdictController(texts),
                new ItemsController(model.items(), texts, acts::open));
    controller.offer(
        List.of(controls.primaryButton(actions.start())),
        List.of(
            controls.primaryButton(actions.changeSplit()),
            controls.primaryButton(actions.start()),
            controls.button(actions.evaluate())),
        onRun(controls),
        List.of(
            controls.button(actions.open()),
            shownWhen(model.doable().replay(), controls.button(actions.override()))));
    watchFocus();
    watchJobs(desk);
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
    return actions.all();
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

  /// Tools by their icons, what can be done with this one evaluation in words.
  private List<Button> onRun(ActionControls controls) {
    var buttons = new ArrayList<Button>();
    for (var tool : actions.tools()) {
      var button = new Button();
      controls.tieIcon(button, tool);
      buttons.add(button);
    }
    var blind = new Button();
    controls.tieIcon(blind, actions.blind());
    buttons.add(shownWhen(model.doable().checking(), blind));
    for (var act :
        List.of(actions.discard(), actions.resume(), actions.compare(), actions.report())) {
      buttons.add(shownWhen(act.enabled(), controls.button(act)));
    }
    return buttons;
  }

  private static Button shownWhen(ObservableBooleanValue condition, Button button) {
    button.visibleProperty().bind(condition);
    button.managedProperty().bind(button.visibleProperty());
    return button;
  }

  private void watchFocus() {
    root.sceneProperty()
        .flatMap(Scene::focusOwnerProperty)
        .subscribe(_ -> onChart.set(controller.charts().focusedOnChart()));
  }

  /// A replay that is under way tells in the list how far it is.
  private void watchJobs(Desk desk) {
    ListChangeListener<Job> started =
        change -> {
          while (change.next()) {
            change
                .getAddedSubList()
                .forEach(job ->
                    job.activity().doneProperty().subscribe((_, _) -> model.refreshUnfinished()));
          }
        };
    desk.jobs().all().addListener(started);
  }
}
