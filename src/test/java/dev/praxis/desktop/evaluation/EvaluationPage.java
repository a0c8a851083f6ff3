package dev.praxis.desktop.evaluation;

import dev.praxis.desktop.ShellPage;
import dev.praxis.desktop.common.Tab;
import dev.praxis.desktop.evaluation.items.ItemRow;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;

/// The evaluation tab as a person sees it.
final class EvaluationPage {
  private final FxRobot robot = new FxRobot();
  private final ShellPage shell;

  EvaluationPage(ShellPage shell) {
    this.shell = shell;
  }

  /// Goes there and waits for a verdict.
  EvaluationPage open(String verdict) {
    shell.waitUntilOpen().go(Tab.EVALUATION);
    shell.waitUntil("it says “" + verdict + "”", () -> shell.reads(verdict));
    return this;
  }

  /// Items in the table, in the order shown.
  List<String> items() {
    return table().getItems().stream().map(ItemRow::item).toList();
  }

  /// The item whose row is selected.
  String selected() {
    var row = table().getSelectionModel().getSelectedItem();
    return row == null ? "" : row.item();
  }

  /// Gives the table the keyboard and selects an item.
  EvaluationPage select(String item) {
    robot.interact(() -> {
      table().requestFocus();
      table().getItems().stream()
          .filter(row -> row.item().equals(item))
          .findFirst()
          .ifPresent(table().getSelectionModel()::select);
    });
    return this;
  }

  /// What the row of an item says was overridden.
  String overrideOf(String item) {
    return table().getItems().stream()
        .filter(row -> row.item().equals(item))
        .map(ItemRow::override)
        .findFirst()
        .orElse("");
  }

  /// Opens both transcripts of the selected item.
  EvaluationPage openTranscripts() {
    shell.press(KeyCode.ENTER);
    shell.waitUntil("the transcripts are open", () -> shell.sees("#sideBySide"));
    return this;
  }

  boolean transcriptsAreOpen() {
    return shell.sees("#sideBySide");
  }

  /// Overrides the run that is proposed.
  EvaluationPage override(String reason) {
    shell.press(KeyCode.O);
    shell.waitUntil("it asks how the run went", () -> shell.sees("#overrideForm"));
    shell.write(reason).press(KeyCode.ENTER);
    return this;
  }

  @SuppressWarnings("unchecked") // the only table of the tab
  private TableView<ItemRow> table() {
    return robot
        .lookup(node -> node instanceof TableView<?> && "itemTable".equals(node.getId()))
        .queryAs(TableView.class);
  }
}
