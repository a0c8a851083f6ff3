package dev.praxis.desktop.tags.sheets;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Asks for a few words; Enter keeps them.
public final class WordsSheet extends VBox {
  /// @param words there are already
  /// @param act what the button says
  public WordsSheet(String words, String hint, String act, Consumer<String> onKept) {
    getStyleClass().add("tags-sheet");
    var field = new TextField(words);
    field.setId("wordsField");
    field.setAccessibleText(hint);
    var said = new Label(hint);
    said.getStyleClass().addAll("muted", "small");
    said.setWrapText(true);
    var keep = new Button(act);
    keep.setDefaultButton(true);
    keep.getStyleClass().add("accent");
    keep.setOnAction(_ -> onKept.accept(field.getText().strip()));
    var foot = new HBox(keep);
    foot.getStyleClass().add("sheet-foot");
    getChildren().addAll(field, said, foot);
  }
}
