package dev.praxis.core.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;

/// One workspace file. Lends a `Handle` for one transaction and takes it back. Thread-safe: any
/// number of readers beside one writer; a second process on the same file is waited for briefly.
public final class Database implements AutoCloseable {
  private static final int BUSY_TIMEOUT_MS = 5_000;

  private final Path file;
  private final Handle writer;
  private final ReentrantLock writing = new ReentrantLock(true);
  private final Deque<Handle> idleReaders = new ArrayDeque<>();

  private Database(Path file) {
    this.file = file;
    this.writer = Jdbi.create(() -> connect(file, false)).open();
  }

  /// Opens the file, making it first where it does not exist, and brings its schema up to date.
  ///
  /// @throws dev.praxis.core.Problem where the file is not a workspace, is newer than this program,
  ///   locked, read-only or corrupt; the file is then as it was
  public static Database open(Path file) {
    var database = new Database(file);
    database.use(Schema::bringUpToDate);
    database.use(ChangeCapture::install);
    return database;
  }

  public Path file() {
    return file;
  }

  /// Runs on a read-only snapshot. Within [#write] on the same thread it sees what was written so
  /// far.
  public <T> T read(Function<Handle, T> work) {
    if (writing.isHeldByCurrentThread()) {
      return work.apply(writer);
    }
    var handle = borrowReader();
    try {
      return handle.inTransaction(work::apply);
    } finally {
      giveBack(handle);
    }
  }

  /// Runs as one transaction: all of it is committed on return, or none of it where `work` throws.
  /// Within another write on the same thread it is part of that one.
  public <T> T write(Function<Handle, T> work) {
    if (writing.isHeldByCurrentThread()) {
      return work.apply(writer);
    }
    writing.lock();
    try {
      return writer.inTransaction(work::apply);
    } finally {
      writing.unlock();
    }
  }

  /// Like [#write], for work that answers nothing.
  public void use(Consumer<Handle> work) {
    write(handle -> {
      work.accept(handle);
      return true;
    });
  }

  @Override
  public void close() {
    synchronized (idleReaders) {
      idleReaders.forEach(Handle::close);
      idleReaders.clear();
    }
    writer.close();
  }

  private Handle borrowReader() {
    synchronized (idleReaders) {
      var idle = idleReaders.poll();
      return idle != null ? idle : Jdbi.create(() -> connect(file, true)).open();
    }
  }

  private void giveBack(Handle handle) {
    synchronized (idleReaders) {
      idleReaders.push(handle);
    }
  }

  private static Connection connect(Path file, boolean readOnly) throws SQLException {
    var config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_TIMEOUT_MS);
    config.enforceForeignKeys(true);
    if (readOnly) {
      config.setReadOnly(true);
    } else {
      config.setJournalMode(SQLiteConfig.JournalMode.WAL);
      config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
      config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    }
    return DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties());
  }
}
