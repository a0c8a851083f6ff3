package dev.praxis.desktop.sessions.cells;

import dev.praxis.core.words.Texts;
import dev.praxis.desktop.sessions.rows.Evidence;
import dev.praxis.desktop.sessions.rows.Role;
import dev.praxis.desktop.sessions.rows.Row;
import dev.praxis.desktop.sessions.rows.Words;

/// More text of an event: a message goes on, a command, an output.
final class PieceView extends RowFrame {
  private final MarkedText text;
  private String kindClass = "";

  PieceView(Texts texts) {
    this(texts, new MarkedText("found-mark"));
  }

  private PieceView(Texts texts, MarkedText text) {
    super(texts, text);
    this.text = text;
    getStyleClass().add("piece");
  }

  void show(Row.Piece piece, Words words) {
    speak(piece.role(), false);
    getStyleClass().remove(kindClass);
    kindClass =
        switch (piece.kind()) {
          case MESSAGE -> "piece-message";
          case COMMAND -> "piece-command";
          case OUTPUT -> "piece-output";
          case FAILED_OUTPUT -> "piece-failed";
        };
    getStyleClass().add(kindClass);
    text.show(piece.text(), words.placesIn(piece.text()));
    text.evidence(Evidence.within(piece.evidence(), piece.start(), piece.text().length()));
  }

  MarkedText text() {
    return text;
  }

  void show(Row.Field field, Words words) {
    speak(Role.TOOL, false);
    getStyleClass().remove(kindClass);
    kindClass = "piece-field";
    getStyleClass().add(kindClass);
    var line = field.name() + ": " + field.value();
    text.show(line, words.placesIn(line));
  }
}
