package dev.praxis.desktop.sessions.cells;

import dev.praxis.core.session.Session;
import dev.praxis.desktop.sessions.rows.Row;
import dev.praxis.desktop.sessions.rows.Selection;
import dev.praxis.desktop.sessions.rows.Words;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What the cells of the reader know of it, and tell it.
public interface RowSurroundings {
  /// Words marked where they stand.
  ObservableValue<Words> words();

  /// Seq of the event the reader stands at.
  ObservableValue<Number> current();

  ObservableValue<@Nullable Selection> selection();

  /// The folder the session worked in; paths below it are shown without it.
  String folder();

  /// A row was clicked.
  void click(Row row);

  /// The session of a sub-agent shall be read.
  void open(Session session);

  /// Words were selected by the pointer.
  void select(Selection selection);
}
