package dev.praxis.desktop.evaluation.budget;

import dev.praxis.core.Workbench;
import dev.praxis.desktop.tab.Desk;
import javafx.scene.Parent;

/// Opens the budget as a sheet over the window.
public final class BudgetFlow {
  private final Workbench workbench;
  private final Desk desk;

  public BudgetFlow(Workbench workbench, Desk desk) {
    this.workbench = workbench;
    this.desk = desk;
  }

  public void open() {
    var model =
        new BudgetViewModel(
            workbench, desk.background(), desk.dialogs(), desk.changes(), desk.texts());
    var controller = new BudgetController(model, desk.texts());
    Parent sheet = desk.views().load("evaluation-budget", controller);
    desk.dialogs().showSheet(desk.texts().get("evaluation.budget.title"), sheet);
    controller.first().requestFocus();
    model.refresh();
  }
}
