package dev.praxis.desktop.sessions.search;

import dev.praxis.core.words.Texts;
import dev.praxis.desktop.sessions.search.SearchViewModel.Hit;
import dev.praxis.desktop.sessions.wording.Moments;
import dev.praxis.desktop.sessions.wording.SessionWords;
import java.util.function.BiConsumer;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Searches everything that was said or returned. The arrow keys choose while one types; Enter goes
/// to the event.
public final class SearchSheet extends VBox {
  private static final Duration PAUSE_OF_TYPING = Duration.millis(150);

  private final TextField field = new TextField();
  private final ListView<Hit> list = new ListView<>();
  private final BiConsumer<Hit, String> onGo;

  /// A sheet.
  ///
  /// @param onGo hears the hit to go to, with the words it was found by
  public SearchSheet(
      SearchViewModel model,
      Texts texts,
      Moments moments,
      SessionWords says,
      BiConsumer<Hit, String> onGo) {
    this.onGo = onGo;
    setId("searchSheet");
    getStyleClass().add("search-sheet");
    field.setId("searchField");
    field.setPromptText(texts.get("sessions.search.prompt"));
    field.setAccessibleText(texts.get("sessions.search.prompt"));
    field.setText(model.wordsProperty().get());
    field.selectAll();
    var typing = new PauseTransition(PAUSE_OF_TYPING);
    typing.setOnFinished(_ -> model.wordsProperty().set(field.getText()));
    field.textProperty().subscribe((_, _) -> typing.playFromStart());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    list.setItems(model.hits());
    list.setId("searchHits");
    list.getStyleClass().add("search-hits");
    list.setCellFactory(_ -> new HitCell(moments, says));
    list.setOnMouseClicked(_ -> go());
    list.setFocusTraversable(false);
    var nothing = new Label(texts.get("sessions.search.hint"));
    nothing.getStyleClass().add("muted");
    nothing.setWrapText(true);
    list.setPlaceholder(nothing);
    VBox.setVgrow(list, Priority.ALWAYS);
    var summary = new Label();
    summary.getStyleClass().addAll("muted", "small");
    summary.textProperty().bind(model.summaryProperty());
    getChildren().addAll(field, list, summary);
  }

  private void press(KeyEvent key) {
    int place = list.getSelectionModel().getSelectedIndex();
    if (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.UP) {
      int next = Math.max(0, place + (key.getCode() == KeyCode.DOWN ? 1 : -1));
      list.getSelectionModel().select(Math.min(next, list.getItems().size() - 1));
      list.scrollTo(Math.max(0, next - 2));
      key.consume();
    } else if (key.getCode() == KeyCode.ENTER) {
      if (place < 0) {
        list.getSelectionModel().selectFirst();
      }
      go();
      key.consume();
    }
  }

  private void go() {
    var hit = list.getSelectionModel().getSelectedItem();
    if (hit != null) {
      onGo.accept(hit, SearchViewModel.unfinished(field.getText()));
    }
  }
}
