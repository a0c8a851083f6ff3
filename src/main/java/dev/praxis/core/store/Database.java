package dev.praxis.core.store;

import dev.praxis.core.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/// One workspace file. Lends a `Handle` for one transaction and takes it back. Thread-safe: any
/// number of readers beside one writer; a second process on the same file is waited for briefly.
/// What goes wrong with the file itself comes out as a [Problem].
public final class Database implements AutoCloseable {
  private static final long PATIENCE_FOR_SIGHT_MS = 100;

  private final Path file;
  private final Handle writer;
  private final ReaderPool readers;
  private final ReentrantLock writing = new ReentrantLock(true);

  /// Guarded by `writing`.
  private long writes;

  private Sight atOpening = new Sight(0, 0, Map.of());

  private Database(Path file, Handle writer) {
    this.file = file;
    this.writer = writer;
    this.readers = new ReaderPool(file);
  }

  /// Opens the file, making it first where it does not exist, and brings its schema up to date.
  ///
  /// @throws Problem where the file is not a workspace, is newer than this program, locked,
  ///   read-only or corrupt; the file is then as it was
  public static Database open(Path file) {
    WorkspaceFile.requireUsable(file);
    try {
      var database = new Database(file, Connections.writer(file));
      try {
        database.prepare();
        return database;
      } catch (RuntimeException e) {
        database.close();
        throw e;
      }
    } catch (JdbiException e) {
      throw Failures.explained(e, file);
    }
  }

  public Path file() {
    return file;
  }

  /// How many schema steps the workspace has taken.
  public int schemaVersion() {
    return read(Schema::version);
  }

  /// Checks every page and every reference. Takes half a minute on a workspace of a million events.
  ///
  /// @return what is wrong, in SQLite's words; empty where all is well
  public List<String> integrity() {
    try {
      return readers.read(Integrity::findings);
    } catch (JdbiException e) {
      if (Failures.isCorruption(e)) {
        return Integrity.BEYOND_CHECKING;
      }
      throw Failures.explained(e, file);
    }
  }

  /// Writes a copy of the workspace as it is now, while others read and write it.
  ///
  /// @throws Problem where the copy exists already or cannot be written; no half copy is left
  public void backupTo(Path copy) {
    Backup.write(file, copy);
  }

  /// Runs on a read-only snapshot. Within [#write] on the same thread it sees what was written so
  /// far.
  public <T> T read(Function<Handle, T> work) {
    if (writing.isHeldByCurrentThread()) {
      return work.apply(writer);
    }
    try {
      return readers.read(work);
    } catch (JdbiException e) {
      throw Failures.explained(e, file);
    }
  }

  /// Runs as one transaction: all of it is committed on return, or none of it where `work` throws.
  /// Within another write on the same thread it is part of that one.
  public <T> T write(Function<Handle, T> work) {
    return written(() -> Transaction.WRITE.run(writer, work), work);
  }

  /// Like [#write], for what can be made again from files: the last of it may go with the power,
  /// though never a part of it. The next [#write] puts it on the disk together with its own.
  public <T> T writeLightly(Function<Handle, T> work) {
    return written(
        () -> Connections.lightly(writer, () -> Transaction.WRITE.run(writer, work)), work);
  }

  private <T> T written(Supplier<T> transaction, Function<Handle, T> partOfOne) {
    if (writing.isHeldByCurrentThread()) {
      return partOfOne.apply(writer);
    }
    writing.lock();
    try {
      writes++;
      return transaction.get();
    } catch (JdbiException e) {
      throw Failures.explained(e, file);
    } finally {
      writing.unlock();
    }
  }

  /// What was written so far, by whom; empty where this program has been writing for a while.
  Optional<Sight> sight() {
    try {
      if (!writing.tryLock(PATIENCE_FOR_SIGHT_MS, TimeUnit.MILLISECONDS)) {
        return Optional.empty();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    try {
      return Optional.of(Transaction.SNAPSHOT.run(writer, handle -> Sight.of(handle, writes)));
    } catch (JdbiException e) {
      throw Failures.explained(e, file);
    } finally {
      writing.unlock();
    }
  }

  Sight sightAtOpening() {
    return atOpening;
  }

  /// Like [#write], for work that answers nothing.
  public void use(Consumer<Handle> work) {
    write(handle -> {
      work.accept(handle);
      return true;
    });
  }

  /// Writes the whole file anew, so that nothing is left in it of what was deleted, and empties the
  /// log beside it.
  ///
  /// @throws Problem where another program reads the workspace meanwhile
  public void rewrite() {
    writing.lock();
    try {
      writer.execute("VACUUM");
      boolean busy =
          writer.createQuery("PRAGMA wal_checkpoint(TRUNCATE)").mapTo(Boolean.class).one();
      if (busy) {
        throw new Problem(
            "Another program has the workspace open, and its log cannot be emptied.",
            "Close the other program, then try again.");
      }
    } catch (JdbiException e) {
      throw Failures.explained(e, file);
    } finally {
      writing.unlock();
    }
  }

  /// Waits for a write under way. The last to close a workspace folds the log beside it into the
  /// file.
  @Override
  public void close() {
    readers.close();
    writing.lock();
    try {
      writer.close();
    } finally {
      writing.unlock();
    }
  }

  private void prepare() {
    if (Schema.version(writer) < Schema.newest()) {
      use(Schema::bringUpToDate);
    }
    atOpening = Transaction.SNAPSHOT.run(writer, handle -> Sight.of(handle, writes));
    Connections.bePatient(writer);
  }
}
