package dev.praxis.core.review;

import org.jdbi.v3.core.Handle;

/// What decisions did besides changing rows: undo and redo take it back and do it again together
/// with the rows.
public interface Outside {
  /// For a history of rows alone.
  Outside NOTHING =
      new Outside() {
        @Override
        public Runnable undo(Handle handle, Decision decision) {
          return () -> {};
        }

        @Override
        public Runnable redo(Handle handle, Decision decision) {
          return () -> {};
        }
      };

  /// Takes back what the decision did outside, as the last step before its rows are committed. Done
  /// already, because somebody did it or a crash came before the rows, it does nothing.
  ///
  /// @return how to put it back, should the rows not be committed
  /// @throws dev.praxis.core.Problem where it cannot be taken back; the rows stay then as well
  Runnable undo(Handle handle, Decision decision);

  /// The same the other way round.
  Runnable redo(Handle handle, Decision decision);
}
