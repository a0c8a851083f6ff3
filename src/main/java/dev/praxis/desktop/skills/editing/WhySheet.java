package dev.praxis.desktop.skills.editing;

import dev.praxis.core.words.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Asks why, without insisting: a digit takes a usual reason, Enter what was typed, which may be
/// nothing.
public final class WhySheet extends VBox {
  private final TextField field = new TextField();
  private final List<String> usual;
  private final Consumer<String> onReason;

  /// @param usual at most nine reasons
  /// @param act the words on the button
  public WhySheet(List<String> usual, String act, Texts texts, Consumer<String> onReason) {
    this.usual = List.copyOf(usual);
    this.onReason = onReason;
    getStyleClass().add("skill-sheet");
    setPrefWidth(440);
    field.setPromptText(texts.get("skills.why.prompt"));
    field.setAccessibleText(texts.get("skills.why.prompt"));
    field.setId("whyField");
    field.setOnAction(_ -> onReason.accept(field.getText().strip()));
    field.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    var reasons = new VBox();
    for (int i = 0; i < usual.size(); i++) {
      var reason = usual.get(i);
      var button = new Button((i + 1) + "   " + reason);
      button.getStyleClass().addAll("quiet", "skill-version");
      button.setMaxWidth(Double.MAX_VALUE);
      button.setOnAction(_ -> onReason.accept(reason));
      reasons.getChildren().add(button);
    }
    var confirm = new Button(act);
    confirm.getStyleClass().add("accent");
    confirm.setId("whyConfirm");
    confirm.setOnAction(_ -> onReason.accept(field.getText().strip()));
    var foot = new HBox(confirm);
    foot.getStyleClass().add("sheet-foot");
    getChildren().setAll(reasons, field, foot);
  }

  /// A digit in the empty field is a choice.
  private void typed(KeyEvent key) {
    if (field.getText().isEmpty() && key.getCharacter().matches("[1-9]")) {
      int place = Integer.parseInt(key.getCharacter()) - 1;
      if (place < usual.size()) {
        key.consume();
        onReason.accept(usual.get(place));
      }
    }
  }
}
