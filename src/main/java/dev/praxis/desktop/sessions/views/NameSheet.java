package dev.praxis.desktop.sessions.views;

import dev.praxis.core.words.Texts;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Asks for the name of a view.
public final class NameSheet extends VBox {

  /// A sheet.
  ///
  /// @param line what the view will show
  public NameSheet(String line, Texts texts, Consumer<String> onName) {
    setId("nameSheet");
    getStyleClass().add("name-sheet");
    var shown = new Label(line);
    shown.getStyleClass().addAll("mono", "muted");
    shown.setWrapText(true);
    var field = new TextField();
    field.setId("viewName");
    field.setPromptText(texts.get("sessions.view.name"));
    field.setAccessibleText(texts.get("sessions.view.name"));
    var save = new Button(texts.get("sessions.view.act"));
    save.getStyleClass().add("accent");
    save.setDefaultButton(true);
    save.disableProperty().bind(field.textProperty().map(String::isBlank));
    save.setOnAction(_ -> onName.accept(field.getText().strip()));
    var buttons = new HBox(save);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(shown, field, buttons);
  }
}
