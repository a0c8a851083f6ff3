package dev.praxis.desktop.sessions.cells;

import dev.praxis.core.words.Texts;
import dev.praxis.desktop.sessions.rows.Row;
import dev.praxis.desktop.sessions.wording.Amounts;
import javafx.scene.control.Label;

/// Unfolds a long text, or folds it again.
final class MoreView extends RowFrame {
  private final Label words = new Label();
  private final Texts texts;

  MoreView(Texts texts) {
    super(texts);
    this.texts = texts;
    words.getStyleClass().add("show-more");
    body().getChildren().setAll(words);
    getStyleClass().add("more");
  }

  void show(Row.More more) {
    speak(more.role(), false);
    words.setText(says(more));
  }

  private String says(Row.More more) {
    if (more.shown()) {
      return texts.get("sessions.more.fold");
    }
    return more.wide()
        ? texts.format("sessions.more.rest", Amounts.exact(more.chars()))
        : texts.format("sessions.more.lines", Amounts.exact(more.lines()));
  }
}
