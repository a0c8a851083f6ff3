package dev.praxis.desktop.sessions.passage;

import dev.praxis.core.words.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// A small field at the top of the reader: type, Enter for the next place, Shift+Enter for the one
/// before, Esc to be done.
public final class PassageBar extends HBox {
  private final PassageViewModel model;
  private final Texts texts;
  private final TextField field = new TextField();
  private final Label count = new Label();

  /// A bar, hidden until it is opened.
  ///
  /// @param onClose gives the keyboard back to what is read
  public PassageBar(PassageViewModel model, Texts texts, Runnable onClose) {
    this.model = model;
    this.texts = texts;
    setId("passages");
    getStyleClass().add("passage-bar");
    setAlignment(Pos.CENTER_LEFT);
    field.setId("passageField");
    field.setPromptText(texts.get("sessions.within.prompt"));
    field.setAccessibleText(texts.get("sessions.within.prompt"));
    field.textProperty().bindBidirectional(model.textProperty());
    HBox.setHgrow(field, Priority.ALWAYS);
    field.addEventFilter(KeyEvent.KEY_PRESSED, key -> press(key, onClose));
    count.getStyleClass().addAll("muted", "small");
    count.setMinWidth(Region.USE_PREF_SIZE);
    getChildren()
        .setAll(
            field,
            count,
            button("fth-chevron-up", "sessions.within.previous", () -> model.step(-1)),
            button("fth-chevron-down", "sessions.within.next", () -> model.step(1)),
            button("fth-x", "sessions.within.close", () -> close(onClose)));
    visibleProperty().bind(model.openProperty());
    managedProperty().bind(model.openProperty());
    model.asked().subscribe((_, _) -> takeKeyboard());
    model.placesProperty().subscribe(_ -> tell());
    model.atProperty().subscribe(_ -> tell());
  }

  private void takeKeyboard() {
    field.requestFocus();
    field.selectAll();
  }

  private void press(KeyEvent key, Runnable onClose) {
    switch (key.getCode()) {
      case ENTER -> {
        model.step(key.isShiftDown() ? -1 : 1);
        key.consume();
      }
      case ESCAPE -> {
        close(onClose);
        key.consume();
      }
      default -> {}
    }
  }

  private void close(Runnable onClose) {
    model.close();
    onClose.run();
  }

  private void tell() {
    int all = model.placesProperty().get().size();
    boolean capped = all >= Passage.MOST;
    count.setText(
        model.wordsProperty().get().isEmpty()
            ? ""
            : all == 0
                ? texts.get("sessions.within.none")
                : texts.format(
                    capped ? "sessions.within.many" : "sessions.within.count",
                    model.atProperty().get() + 1,
                    all));
  }

  private Button button(String icon, String key, Runnable act) {
    var button = new Button("", new FontIcon(icon));
    button.getStyleClass().add("icon-button");
    button.setFocusTraversable(false);
    button.setAccessibleText(texts.get(key));
    button.setTooltip(new Tooltip(texts.get(key)));
    button.setOnAction(_ -> act.run());
    return button;
  }
}
