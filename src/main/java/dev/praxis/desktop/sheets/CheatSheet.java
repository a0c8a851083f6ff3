package dev.praxis.desktop.sheets;

import dev.praxis.core.words.Texts;
import dev.praxis.desktop.actions.Action;
import dev.praxis.desktop.actions.ActionControls;
import dev.praxis.desktop.actions.ActionRegistry;
import dev.praxis.desktop.common.Tab;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Every key of the tab in front, and every key that works everywhere, from the registry itself.
public final class CheatSheet extends ScrollPane {
  private final ActionControls controls;

  public CheatSheet(ActionRegistry actions, Tab tab, ActionControls controls, Texts texts) {
    this.controls = controls;
    var here = column(texts.get("tab." + tab.word()), actions.of(tab));
    var everywhere = column(texts.get("cheatsheet.everywhere"), actions.of(null));
    var columns = new HBox(everywhere);
    if (here.getChildren().size() > 1) {
      columns.getChildren().addFirst(here);
    }
    columns.getStyleClass().add("cheat-sheet");
    setId("cheatSheet");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setContent(columns);
  }

  private VBox column(String title, List<Action> actions) {
    var heading = new Label(title);
    heading.getStyleClass().addAll("strong", "muted");
    var column = new VBox(heading);
    column.getStyleClass().add("cheat-sheet-column");
    for (var action : actions) {
      if (!action.shortcuts().isEmpty()) {
        column.getChildren().add(row(action));
      }
    }
    return column;
  }

  private HBox row(Action action) {
    var words = new Label(controls.name(action));
    var spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    var row = new HBox(words, spring);
    row.getStyleClass().add("cheat-sheet-row");
    row.setAlignment(Pos.CENTER_LEFT);
    for (var shortcut : action.shortcuts()) {
      row.getChildren().add(controls.badge(shortcut));
    }
    return row;
  }
}
