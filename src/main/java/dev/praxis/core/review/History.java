package dev.praxis.core.review;

import dev.praxis.core.store.Database;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// Makes decisions and takes them back: without limit, across restarts, one transaction each.
public final class History {
  private final Database database;

  public History(Database database) {
    this.database = database;
  }

  /// Runs `change` as one decision. Every row it touches in a curated table is captured, so that undo
  /// restores it exactly.
  ///
  /// @param act one word: `approve`
  /// @param subject `rule/12`
  /// @param label as a person says it, in the imperative: `Approve rule 12`
  public <T> T decide(String act, String subject, String label, Function<Handle, T> change) {
    throw new UnsupportedOperationException(database.file() + act + subject + label + change);
  }

  /// What undo would take back.
  public Optional<Decision> undoable() {
    throw new UnsupportedOperationException();
  }

  /// What redo would do again; nothing once a new decision was made after an undo.
  public Optional<Decision> redoable() {
    throw new UnsupportedOperationException();
  }

  /// Takes back the newest decision that still stands.
  ///
  /// @return what was taken back; empty where there is nothing to undo
  /// @throws dev.praxis.core.Problem where a row was changed since by other means
  public Optional<Decision> undo() {
    throw new UnsupportedOperationException();
  }

  /// Does again what was undone last.
  public Optional<Decision> redo() {
    throw new UnsupportedOperationException();
  }

  /// Newest first.
  public List<Decision> newestFirst(int limit) {
    throw new UnsupportedOperationException(Integer.toString(limit));
  }
}
