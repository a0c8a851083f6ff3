package dev.praxis.desktop.tags.sheets;

import dev.praxis.core.words.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Asks for a failure tag: one in use, completed while one types, or a new one.
public final class TagSheet extends VBox {
  private final TextField field = new TextField();
  private final ListView<String> offers = new ListView<>();
  private final List<String> known;
  private final Consumer<String> onChoice;

  public TagSheet(List<String> known, Texts texts, Consumer<String> onChoice) {
    this.known = known;
    this.onChoice = onChoice;
    setId("tagSheet");
    getStyleClass().add("tags-sheet");
    var hint = new Label(texts.get("tags.sheet.hint"));
    hint.getStyleClass().addAll("muted", "small");
    hint.setWrapText(true);
    field.setId("tagField");
    field.setPromptText(texts.get("tags.sheet.prompt"));
    field.setAccessibleText(texts.get("tags.sheet.prompt"));
    field.textProperty().subscribe(this::offer);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    offers.getStyleClass().add("rows");
    offers.setOnMouseClicked(_ -> choose(offers.getSelectionModel().getSelectedItem()));
    offers.setFocusTraversable(false);
    getChildren().addAll(field, offers, hint);
  }

  /// The same with a tag that Enter takes at once.
  public TagSheet marking(String tag) {
    field.setText(tag);
    field.selectAll();
    return this;
  }

  private void offer() {
    var typed = tag();
    offers.getItems().setAll(known.stream().filter(tag -> tag.contains(typed)).toList());
    if (!typed.isEmpty() && !offers.getItems().isEmpty()) {
      offers.getSelectionModel().selectFirst();
    }
  }

  private void press(KeyEvent key) {
    int place = offers.getSelectionModel().getSelectedIndex();
    switch (key.getCode()) {
      case DOWN -> select(key, Math.min(place + 1, offers.getItems().size() - 1));
      case UP -> select(key, place - 1);
      case ENTER -> {
        var offered = offers.getSelectionModel().getSelectedItem();
        choose(offered != null ? offered : tag());
        key.consume();
      }
      default -> {}
    }
  }

  /// Above the first stands what was typed.
  private void select(KeyEvent key, int place) {
    if (place < 0) {
      offers.getSelectionModel().clearSelection();
    } else {
      offers.getSelectionModel().select(place);
      offers.scrollTo(place);
    }
    key.consume();
  }

  private void choose(@Nullable String tag) {
    if (tag != null && !tag.isEmpty()) {
      onChoice.accept(tag);
    }
  }

  /// What was typed, written as tags are.
  private String tag() {
    return field.getText().strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
  }
}
