package dev.praxis.desktop.sessions;

import dev.praxis.core.session.Outcome;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.sessions.wording.OutcomeMark;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks how a session ended. One key answers.
final class OutcomeSheet extends VBox {
  private final Texts texts;
  private final Consumer<Outcome> onChoice;

  OutcomeSheet(Texts texts, Consumer<Outcome> onChoice) {
    this.texts = texts;
    this.onChoice = onChoice;
    setId("outcomeSheet");
    getStyleClass().add("choice-sheet");
    for (var outcome : Outcome.values()) {
      getChildren().add(button(outcome));
    }
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
  }

  private void press(KeyEvent key) {
    for (var outcome : Outcome.values()) {
      if (key.getText().equals(digit(outcome))) {
        key.consume();
        onChoice.accept(outcome);
        return;
      }
    }
  }

  private Button button(Outcome outcome) {
    var word = new Label(OutcomeMark.word(texts, outcome));
    var badge = new Label(digit(outcome));
    badge.getStyleClass().add("key-badge");
    var spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    var content = new HBox(OutcomeMark.icon(outcome), word, spring, badge);
    content.getStyleClass().add("action-content");
    content.setAlignment(Pos.CENTER_LEFT);
    var button = new Button(word.getText(), content);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().add("quiet");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(_ -> onChoice.accept(outcome));
    return button;
  }

  private static String digit(Outcome outcome) {
    return Integer.toString(List.of(Outcome.values()).indexOf(outcome) + 1);
  }
}
