package dev.praxis.desktop.rules;

import dev.praxis.core.rules.Rule;
import dev.praxis.desktop.tab.Desk;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A look at every rule before all of them are approved with one decision.
final class ApproveAllSheet {
  private final Desk desk;
  private final List<Rule> rules;
  private final Runnable approve;

  ApproveAllSheet(Desk desk, List<Rule> rules, Runnable approve) {
    this.desk = desk;
    this.rules = rules;
    this.approve = approve;
  }

  void open() {
    int tokens = rules.stream().mapToInt(Rule::tokens).sum();
    var cost = new Label(desk.texts().format("rules.approve.all.cost", rules.size(), tokens));
    cost.getStyleClass().add("muted");
    var list = new ListView<Rule>();
    list.setCellFactory(_ -> new RuleCell(desk.texts()));
    list.getItems().setAll(rules);
    list.setPrefHeight(320);
    var button = new Button(desk.texts().format("rules.approve.all.act", rules.size()));
    button.setId("approveAllNow");
    button.getStyleClass().add("accent");
    button.setDefaultButton(true);
    button.setOnAction(_ -> {
      desk.dialogs().closeSheet();
      approve.run();
    });
    var foot = new HBox(button);
    foot.getStyleClass().add("sheet-foot");
    var content = new VBox(cost, list, foot);
    content.getStyleClass().add("rules-sheet");
    desk.dialogs().showSheet(desk.texts().get("rules.approve.all.title"), content);
  }
}
