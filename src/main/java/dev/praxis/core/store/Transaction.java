package dev.praxis.core.store;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/// One transaction on one connection. Begun by SQL of our own: JDBC's auto-commit begins only with
/// the first statement, and loses its way where that finds the file locked.
enum Transaction {
  /// Sees one state of the workspace from its first statement on.
  SNAPSHOT("BEGIN"),
  /// Takes the write lock before it reads, so that what it read still holds when it writes.
  WRITE("BEGIN IMMEDIATE");

  private final String begin;

  Transaction(String begin) {
    this.begin = begin;
  }

  <T> T run(Handle handle, Function<Handle, T> work) {
    handle.execute(begin);
    try {
      var result = work.apply(handle);
      handle.execute("COMMIT");
      return result;
    } catch (RuntimeException | Error e) {
      rollBack(handle, e);
      throw e;
    }
  }

  /// SQLite has rolled back by itself where the disk is full or fails.
  private static void rollBack(Handle handle, Throwable failure) {
    try {
      handle.execute("ROLLBACK");
    } catch (JdbiException e) {
      failure.addSuppressed(e);
    }
  }
}
