package dev.praxis.desktop.sessions.table;

import dev.praxis.core.session.Outcome;
import dev.praxis.core.session.Session;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.sessions.wording.OutcomeMark;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// How a session ended: its sign, and its word where there is room.
final class OutcomeCell extends TableCell<Session, Outcome> {
  private static final double ROOM_FOR_WORD = 80;

  private final Texts texts;

  OutcomeCell(Texts texts) {
    this.texts = texts;
    getStyleClass().add("outcome-cell");
    widthProperty().subscribe(this::fit);
  }

  @Override
  protected void updateItem(@Nullable Outcome outcome, boolean empty) {
    super.updateItem(outcome, empty);
    if (empty || outcome == null) {
      setText(null);
      setGraphic(null);
      setTooltip(null);
      return;
    }
    var word = OutcomeMark.word(texts, outcome);
    setText(word);
    setGraphic(OutcomeMark.icon(outcome));
    setTooltip(new Tooltip(word));
  }

  private void fit() {
    setContentDisplay(
        getWidth() < ROOM_FOR_WORD ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
  }
}
