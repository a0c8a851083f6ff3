package dev.praxis.desktop.tags.sheets;

import dev.praxis.desktop.common.Texts;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Asks for a few words; Enter keeps them.
public final class NoteSheet extends VBox {
  public NoteSheet(String words, Texts texts, Consumer<String> onKept) {
    getStyleClass().add("tags-sheet");
    var field = new TextField(words);
    field.setId("noteField");
    field.setAccessibleText(texts.get("tags.note.title"));
    field.setPromptText(texts.get("tags.note.prompt"));
    var hint = new Label(texts.get("tags.note.hint"));
    hint.getStyleClass().addAll("muted", "small");
    hint.setWrapText(true);
    var keep = new Button(texts.get("tags.note.act"));
    keep.setDefaultButton(true);
    keep.getStyleClass().add("accent");
    keep.setOnAction(_ -> onKept.accept(field.getText().strip()));
    var foot = new HBox(keep);
    foot.getStyleClass().add("sheet-foot");
    getChildren().addAll(field, hint, foot);
  }
}
