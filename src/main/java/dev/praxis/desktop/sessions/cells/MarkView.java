package dev.praxis.desktop.sessions.cells;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A line between events that says what time passed.
final class MarkView extends HBox {
  private final Label words = new Label();

  MarkView() {
    words.getStyleClass().add("time-mark-words");
    words.setMinWidth(Region.USE_PREF_SIZE);
    getStyleClass().add("time-mark");
    setAlignment(Pos.CENTER);
    getChildren().addAll(line(), words, line());
  }

  void show(String says) {
    words.setText(says);
  }

  private static Region line() {
    var line = new Region();
    line.getStyleClass().add("time-mark-line");
    HBox.setHgrow(line, Priority.ALWAYS);
    return line;
  }
}
