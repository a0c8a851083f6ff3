package dev.praxis.core.importing.watching;

import dev.praxis.core.Problem;
import dev.praxis.core.importing.Importer;
import dev.praxis.core.importing.report.ImportReport;
import dev.praxis.core.task.Progress;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Imports what agents write into folders, soon after they wrote it, until it is closed. Whole
/// lines only: the rest of a line comes with its newline, or with the next rescan. Where the
/// operating system does not tell of every folder, all are looked through now and then.
public final class WatchedFolders implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WatchedFolders.class);

  /// Agents write in bursts: import once nothing came for so long, but no later than the second.
  private static final long QUIET_MILLIS = 500;

  private static final long LONGEST_WAIT_MILLIS = 5_000;

  /// How often to look where nobody tells.
  private static final long LOOK_MILLIS = 30_000;

  private final List<Path> folders;
  private final Importer importer;
  private final Listener listener;
  private final FolderEvents events;
  private final Thread thread;
  private volatile boolean rescanAsked = true;
  private volatile boolean closed;

  private final Progress progress =
      new Progress() {
        @Override
        public void at(long done, long total, String what) {}

        @Override
        public boolean stopRequested() {
          return closed;
        }
      };

  /// Hears what was imported, on the thread that watches.
  public interface Listener {

    /// Something new was imported, or could not be.
    void imported(ImportReport report);

    /// An import failed as a whole; the watching goes on.
    void failed(RuntimeException failure);
  }

  private WatchedFolders(
      List<Path> folders, Importer importer, Listener listener, FolderEvents events) {
    this.folders = folders;
    this.importer = importer;
    this.listener = listener;
    this.events = events;
    thread = Thread.ofPlatform().daemon().name("praxis-watch").unstarted(this::run);
  }

  /// Begins to watch, after importing what is there.
  ///
  /// @throws Problem where one of them is no folder, or the system watches none
  public static WatchedFolders watch(List<Path> folders, Importer importer, Listener listener) {
    var absolute = folders.stream().map(folder -> folder.toAbsolutePath().normalize()).toList();
    for (var folder : absolute) {
      if (!Files.isDirectory(folder)) {
        throw new Problem(
            "There is no folder " + folder + ".", "Check its name, or watch another one.");
      }
    }
    var watched = new WatchedFolders(absolute, importer, listener, listening(absolute));
    watched.thread.start();
    return watched;
  }

  private static FolderEvents listening(List<Path> folders) {
    try {
      var events = new FolderEvents(folders.getFirst().getFileSystem().newWatchService());
      for (var folder : folders) {
        events.listen(folder, new LinkedHashSet<>()); // the first rescan finds the files
      }
      return events;
    } catch (IOException e) {
      throw new Problem(
          "This computer can’t watch more folders: " + e.getMessage() + ".",
          "Close programs that watch folders, or import now and then instead.",
          e);
    }
  }

  public List<Path> folders() {
    return folders;
  }

  /// Looks through everything soon, also for what the system did not tell.
  public void rescan() {
    rescanAsked = true;
  }

  /// Stops watching; an import under way keeps what is done.
  @Override
  public void close() {
    closed = true;
    try {
      events.close();
      thread.join(TimeUnit.SECONDS.toMillis(20));
    } catch (IOException e) {
      LOG.warn("Watching did not end well", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    long looked = System.nanoTime();
    while (!closed) {
      try {
        boolean due = !events.complete() && millisSince(looked) > LOOK_MILLIS;
        if (rescanAsked || due) {
          rescanAsked = false;
          looked = System.nanoTime();
          report(importer.importAll(there(), progress));
          continue;
        }
        var changes = changes();
        if (!changes.isEmpty()) {
          report(importer.importChanged(changes, progress));
        }
      } catch (ClosedWatchServiceException _) {
        return;
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return;
      } catch (IOException e) {
        LOG.warn("Watching missed something", e);
        rescanAsked = true;
      } catch (RuntimeException e) {
        LOG.error("Importing from watched folders failed", e);
        listener.failed(e);
      }
    }
  }

  /// Those that are there now; what is gone may come back.
  private List<Path> there() {
    return folders.stream().filter(Files::isDirectory).toList();
  }

  private Set<Path> changes() throws InterruptedException, IOException {
    var changes = new LinkedHashSet<Path>();
    if (!events.await(QUIET_MILLIS, changes)) {
      return changes;
    }
    long first = System.nanoTime();
    while (events.await(QUIET_MILLIS, changes)) {
      if (millisSince(first) > LONGEST_WAIT_MILLIS) {
        break;
      }
    }
    return changes;
  }

  private void report(ImportReport report) {
    if (report.imported() > 0 || report.failed() > 0) {
      listener.imported(report);
    }
  }

  private static long millisSince(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
  }
}
