package dev.praxis.desktop.evaluation.wizard.parts;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One of several things to choose from: its key, its name, a sentence on it. Choosing it again
/// leaves it chosen.
public final class ChoiceRow extends ToggleButton {
  private final Label detail = new Label();
  private final HBox end = new HBox(8);

  /// @param number the key that chooses it
  public ChoiceRow(int number, String name, String sentence) {
    getStyleClass().add("wizard-choice");
    setMaxWidth(Double.MAX_VALUE);
    setAccessibleText(name + ". " + sentence);
    var key = new Label(Integer.toString(number));
    key.getStyleClass().add("key-badge");
    key.setMinWidth(Region.USE_PREF_SIZE);
    var heading = new Label(name);
    heading.getStyleClass().add("strong");
    detail.setText(sentence);
    detail.getStyleClass().addAll("muted", "small");
    detail.setWrapText(true);
    detail.setMinHeight(Region.USE_PREF_SIZE);
    detail.managedProperty().bind(detail.textProperty().isNotEmpty());
    var words = new VBox(1, heading, detail);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    end.setAlignment(Pos.CENTER_RIGHT);
    end.setMinWidth(Region.USE_PREF_SIZE);
    var row = new HBox(10, key, words, end);
    row.setAlignment(Pos.CENTER_LEFT);
    row.prefWidthProperty().bind(widthProperty().subtract(26));
    setGraphic(row);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  /// What stands at its right end.
  public ChoiceRow ending(Node... nodes) {
    end.getChildren().setAll(nodes);
    return this;
  }

  @Override
  public void fire() {
    if (!isSelected()) {
      super.fire();
    }
  }
}
