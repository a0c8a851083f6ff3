package dev.praxis.desktop.rules.bulk;

import dev.praxis.core.words.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Asks why; the usual reasons are one click away. May be left empty.
final class ReasonField extends VBox {
  private final TextField words = new TextField();

  ReasonField(Texts texts) {
    getStyleClass().add("reason-field");
    words.setId("rejectReason");
    words.setPromptText(texts.get("rules.reason.prompt"));
    words.setAccessibleText(texts.get("rules.reason.prompt"));
    var usual = new FlowPane();
    usual.getStyleClass().add("reason-chips");
    for (var reason : Reasons.all(texts)) {
      var chip = new Button(reason);
      chip.getStyleClass().add("diff-decide");
      chip.setFocusTraversable(false);
      chip.setOnAction(_ -> words.setText(reason));
      usual.getChildren().add(chip);
    }
    getChildren().addAll(usual, words);
  }

  String reason() {
    return words.getText().strip();
  }
}
