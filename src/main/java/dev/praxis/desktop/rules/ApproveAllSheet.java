package dev.praxis.desktop.rules;

import dev.praxis.core.instructions.Exporter.ExportPreview;
import dev.praxis.core.mining.Evidence;
import dev.praxis.core.rules.Rule;
import dev.praxis.desktop.rules.diff.ChangeList;
import dev.praxis.desktop.tab.Desk;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A look before all of them are approved with one decision: each rule, what they cost, what was
/// seen, and the file as it would be.
final class ApproveAllSheet {
  private static final int MOST_QUOTES = 3;

  /// What is looked at.
  ///
  /// @param held back, because something speaks against them
  /// @param quotes of what the rules are meant to stop
  /// @param file empty where none is chosen
  record Look(
      List<Rule> rules, List<Rule> held, List<Evidence> quotes, Optional<ExportPreview> file) {}

  private final Desk desk;
  private final Look look;
  private final Runnable approve;

  ApproveAllSheet(Desk desk, Look look, Runnable approve) {
    this.desk = desk;
    this.look = look;
    this.approve = approve;
  }

  void open() {
    var texts = desk.texts();
    int tokens = look.rules().stream().mapToInt(Rule::tokens).sum();
    var content =
        new VBox(small(texts.format("rules.approve.all.cost", look.rules().size(), tokens)));
    content.getStyleClass().add("rules-sheet");
    if (!look.held().isEmpty()) {
      var held = small(texts.format("rules.approve.all.held", look.held().size()));
      held.getStyleClass().add("status-warning");
      content.getChildren().add(held);
    }
    var rules = new ListView<Rule>();
    rules.setCellFactory(_ -> new RuleCell(texts));
    rules.getItems().setAll(look.rules());
    var change = look.file().map(this::change).orElseGet(() -> small(texts.get("rules.file.none")));
    var sides = new HBox(rules, change);
    sides.getStyleClass().add("conflict-parties");
    sides.setPrefHeight(340);
    rules.setPrefWidth(300);
    HBox.setHgrow(change, Priority.ALWAYS);
    content.getChildren().add(sides);
    if (!look.quotes().isEmpty()) {
      content.getChildren().add(quotes());
    }
    content.getChildren().add(foot());
    desk.dialogs().showSheet(texts.get("rules.approve.all.title"), content);
  }

  private Node change(ExportPreview preview) {
    return new ChangeList(preview.diff(), desk.texts());
  }

  private Node quotes() {
    var box = new VBox();
    box.getStyleClass().add("conflict-quotes");
    look.quotes().stream()
        .limit(MOST_QUOTES)
        .map(each ->
            small(
                desk.texts()
                    .format(
                        "rules.place",
                        each.project(),
                        desk.texts().format("rules.quote", each.signal().quote().strip()))))
        .forEach(box.getChildren()::add);
    return box;
  }

  private Node foot() {
    var button = new Button(desk.texts().format("rules.approve.all.act", look.rules().size()));
    button.setId("approveAllNow");
    button.getStyleClass().add("accent");
    button.setDefaultButton(true);
    button.setOnAction(_ -> {
      desk.dialogs().closeSheet();
      approve.run();
    });
    var foot = new HBox(button);
    foot.getStyleClass().add("sheet-foot");
    return foot;
  }

  private static Label small(String words) {
    var label = new Label(words);
    label.setWrapText(true);
    label.getStyleClass().addAll("muted", "small");
    return label;
  }
}
