package dev.praxis.desktop.sessions.raw;

import dev.praxis.desktop.sessions.rows.Fold;
import java.util.List;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/// The lines of a raw record, to be looked at only.
final class RawSheet extends ListView<String> {
  RawSheet(List<String> lines) {
    setId("rawLines");
    getStyleClass().add("raw-lines");
    setCellFactory(_ -> new LineCell());
    getItems().setAll(lines);
  }

  private static final class LineCell extends ListCell<String> {
    @Override
    protected void updateItem(@Nullable String line, boolean empty) {
      super.updateItem(line, empty);
      if (empty || line == null) {
        setText(null);
      } else {
        setText(line.length() > Fold.MOST_CHARS ? line.substring(0, Fold.MOST_CHARS) + "…" : line);
      }
    }
  }
}
