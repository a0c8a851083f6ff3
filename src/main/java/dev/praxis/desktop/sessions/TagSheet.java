package dev.praxis.desktop.sessions;

import dev.praxis.core.words.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Asks which failure tag a session gets: one in use, or a new one.
final class TagSheet extends VBox {
  private static final int DIGITS = 9;

  private final TextField field = new TextField();
  private final ListView<String> offers = new ListView<>();
  private final List<String> known;
  private final Consumer<String> onChoice;

  TagSheet(List<String> known, Texts texts, Consumer<String> onChoice) {
    this.known = known;
    this.onChoice = onChoice;
    setId("tagSheet");
    getStyleClass().add("tag-sheet");
    var hint = new Label(texts.get("sessions.tagSheet.hint"));
    hint.getStyleClass().addAll("muted", "small");
    hint.setWrapText(true);
    field.setId("tagField");
    field.setPromptText(texts.get("sessions.tagSheet.prompt"));
    field.setAccessibleText(texts.get("sessions.tagSheet.prompt"));
    offers.getStyleClass().add("rows");
    offers.setCellFactory(_ -> new OfferCell());
    // a digit that chose must not be written, too
    field.addEventFilter(
        KeyEvent.KEY_TYPED,
        typed -> {
          if (field.getText().isEmpty() && typed.getCharacter().matches("[1-9]")) {
            typed.consume();
          }
        });
    field.textProperty().subscribe(this::offer);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    offers.setOnMouseClicked(_ -> choose(offers.getSelectionModel().getSelectedItem()));
    offers.setFocusTraversable(false);
    getChildren().addAll(field, offers, hint);
    offer();
  }

  private void offer() {
    var typed = tag();
    offers.getItems().setAll(known.stream().filter(tag -> tag.contains(typed)).toList());
    if (!typed.isEmpty()) {
      offers.getSelectionModel().selectFirst();
    }
  }

  private void press(KeyEvent key) {
    int place = offers.getSelectionModel().getSelectedIndex();
    if (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.UP) {
      int next = place + (key.getCode() == KeyCode.DOWN ? 1 : -1);
      if (next < 0) {
        // above the first stands what was typed
        offers.getSelectionModel().clearSelection();
      } else {
        offers.getSelectionModel().select(Math.min(next, offers.getItems().size() - 1));
      }
      key.consume();
    } else if (key.getCode() == KeyCode.ENTER) {
      var offered = offers.getSelectionModel().getSelectedItem();
      choose(offered != null ? offered : tag());
      key.consume();
    } else if (field.getText().isEmpty() && key.getText().matches("[1-9]")) {
      int digit = Integer.parseInt(key.getText());
      if (digit <= offers.getItems().size()) {
        choose(offers.getItems().get(digit - 1));
      }
      key.consume();
    }
  }

  /// A tag, with the digit that chooses it while nothing is typed.
  private static final class OfferCell extends ListCell<String> {
    @Override
    protected void updateItem(@Nullable String tag, boolean empty) {
      super.updateItem(tag, empty);
      setText(empty ? null : tag);
      if (empty || getIndex() >= DIGITS) {
        setGraphic(null);
      } else {
        var badge = new Label(Integer.toString(getIndex() + 1));
        badge.getStyleClass().add("key-badge");
        setGraphic(badge);
      }
    }
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
