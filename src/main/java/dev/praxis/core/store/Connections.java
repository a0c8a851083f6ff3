package dev.praxis.core.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;

/// The ways to connect to one SQLite file. Paths travel as URIs, so that no character of a file
/// name is taken for an option.
final class Connections {
  /// Long enough for a big import of another process to commit one batch.
  private static final int PATIENCE_MS = 5_000;

  /// Opening answers sooner: a file that stays locked this long is in exclusive use.
  private static final int PATIENCE_AT_OPENING_MS = 3_000;

  /// After a large import the log beside the workspace shrinks back to this.
  private static final int LOG_BYTES_KEPT = 32 << 20;

  /// In KiB, filled only by what is read. SQLite's own 2 MB make a search on a large workspace read
  /// the same pages again and again.
  private static final int READER_CACHE = -32_000;

  /// With these an import takes a fifth less time than with SQLite's own.
  private static final int WRITER_CACHE_KB = 32_000;

  /// Of a new workspace; one that is there keeps its own.
  private static final int PAGE = 8_192;

  private static final int PAGES_BETWEEN_CHECKPOINTS = 4_000;

  private Connections() {}

  /// Sees what is committed, and cannot write.
  static Handle reader(Path file) {
    return open(file, "", readOnly(PATIENCE_MS));
  }

  /// The one that writes. Makes the file where there is none. A commit is on the disk when it
  /// returns.
  static Handle writer(Path file) {
    var config = new SQLiteConfig();
    config.setBusyTimeout(PATIENCE_AT_OPENING_MS);
    config.enforceForeignKeys(true);
    config.enableRecursiveTriggers(true); // else REPLACE deletes a row unseen by our triggers
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setJournalSizeLimit(LOG_BYTES_KEPT);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    config.setCacheSize(-WRITER_CACHE_KB);
    return prepared(open(file, "", config));
  }

  private static Handle prepared(Handle writer) {
    try {
      writer.execute("PRAGMA page_size = " + PAGE); // before the log begins, which fixes it
      writer.execute("PRAGMA journal_mode = WAL");
      writer.execute("PRAGMA wal_autocheckpoint = " + PAGES_BETWEEN_CHECKPOINTS);
      return writer;
    } catch (JdbiException e) {
      writer.close();
      throw e;
    }
  }

  /// From opening on, a writer waits longer for others.
  static void bePatient(Handle writer) {
    writer.execute("PRAGMA busy_timeout = " + PATIENCE_MS);
  }

  /// Runs transactions that need not be on the disk when they return.
  static <T> T lightly(Handle writer, Supplier<T> transactions) {
    writer.execute("PRAGMA synchronous = NORMAL");
    try {
      return transactions.get();
    } finally {
      writer.execute("PRAGMA synchronous = FULL");
    }
  }

  /// Looks at a file at rest: takes no lock, makes no file beside it.
  static Handle onlooker(Path file) {
    return open(file, "?immutable=1", readOnly(PATIENCE_AT_OPENING_MS));
  }

  /// Looks at a file together with the log beside it, which others may be writing.
  static Handle onlookerWithLog(Path file) {
    return open(file, "", readOnly(PATIENCE_AT_OPENING_MS));
  }

  private static SQLiteConfig readOnly(int patience) {
    var config = new SQLiteConfig();
    config.setBusyTimeout(patience);
    config.setReadOnly(true);
    config.setCacheSize(READER_CACHE);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    return config;
  }

  private static Handle open(Path file, String options, SQLiteConfig config) {
    var url = "jdbc:sqlite:" + file.toAbsolutePath().toUri() + options;
    return Jdbi.create(() -> connect(url, config)).open();
  }

  private static Connection connect(String url, SQLiteConfig config) throws SQLException {
    var connection = DriverManager.getConnection(url, config.toProperties());
    StoredText.register(connection);
    return connection;
  }
}
