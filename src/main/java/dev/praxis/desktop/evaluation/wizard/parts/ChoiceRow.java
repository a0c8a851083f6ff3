package dev.praxis.desktop.evaluation.wizard.parts;

import javafx.geometry.Orientation;
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
  private static final double USUAL_WIDTH = 560;
  private static final double LEAST_HEIGHT = 36;
  private static final double KEY_WIDTH = 20;

  private final Label detail = new Label();
  private final HBox end = new HBox(8);
  private final HBox row = new HBox(10);

  /// @param number the key that chooses it
  public ChoiceRow(int number, String name, String sentence) {
    getStyleClass().add("wizard-choice");
    setMaxWidth(Double.MAX_VALUE);
    setAccessibleText(name + ". " + sentence);
    var key = new Label(Integer.toString(number));
    key.getStyleClass().add("key-badge");
    key.setMinWidth(KEY_WIDTH);
    key.setAlignment(Pos.CENTER);
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
    row.getChildren().setAll(key, words, end);
    row.setAlignment(Pos.CENTER_LEFT);
    setGraphic(row);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  /// What stands at its right end.
  public ChoiceRow ending(Node... nodes) {
    end.getChildren().setAll(nodes);
    return this;
  }

  @Override
  protected void layoutChildren() {
    row.setPrefWidth(getWidth() - snappedLeftInset() - snappedRightInset());
    super.layoutChildren();
  }

  /// As wide as there is room, and as high as the sentence then is.
  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double room = width > 0 ? width : getWidth();
    double sides = snappedLeftInset() + snappedRightInset();
    double high = room > sides ? row.prefHeight(room - sides) : row.prefHeight(USUAL_WIDTH);
    return Math.max(LEAST_HEIGHT, snappedTopInset() + high + snappedBottomInset());
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  public void fire() {
    if (!isSelected()) {
      super.fire();
    }
  }
}
