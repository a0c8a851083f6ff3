package dev.praxis.desktop.importing;

import dev.praxis.core.Workbench;
import dev.praxis.core.importing.report.ImportReport;
import dev.praxis.core.importing.watching.WatchedFolders;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.common.Dialogs;
import dev.praxis.desktop.tab.Changes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Watches the folders a person asked for as long as their workspace is open. What comes in is
/// listed at once and mined quietly; a toast tells of new sessions only.
public final class FolderWatch implements AutoCloseable {
  private final Workbench workbench;
  private final MiningFlow mining;
  private final Background background;
  private final Consumer<Runnable> window;
  private final Changes changes;
  private final Dialogs dialogs;
  private final Texts texts;
  private final Activity settling = new Activity();
  private final AtomicReference<@Nullable WatchedFolders> running = new AtomicReference<>();
  private final Object oneAtATime = new Object();
  private volatile boolean closed;

  /// A watch that does not run yet.
  ///
  /// @param window runs on the JavaFX thread what is given to it
  public FolderWatch(
      Workbench workbench,
      MiningFlow mining,
      Background background,
      Consumer<Runnable> window,
      Changes changes,
      Dialogs dialogs,
      Texts texts) {
    this.workbench = workbench;
    this.mining = mining;
    this.background = background;
    this.window = window;
    this.changes = changes;
    this.dialogs = dialogs;
    this.texts = texts;
  }

  /// Watches the folders the workspace remembers. One that is gone for now is left out.
  public void start() {
    background.start(settling, _ -> watch(), _ -> {});
  }

  /// Looks through all of them now, for what the system did not tell.
  public void rescan() {
    var watched = running.get();
    if (watched != null) {
      watched.rescan();
    }
  }

  /// Asks for a folder and watches it from now on.
  public void choose() {
    dialogs
        .openFolder(texts.get("watch.choose"))
        .ifPresent(folder ->
            background.start(
                settling,
                _ -> {
                  workbench.folders().watched().add(folder);
                  return watch();
                },
                _ -> dialogs.tell(texts.format("watch.begun", folder))));
  }

  /// Shows what is watched; each of it can be left off.
  public void showAll() {
    background.start(new Activity(), _ -> workbench.folders().watched().list(), this::show);
  }

  private void show(List<Path> folders) {
    if (folders.isEmpty()) {
      dialogs.tell(texts.get("watch.none"));
    } else {
      dialogs.showSheet(
          texts.get("watch.title"), new WatchedFoldersSheet(folders, texts, this::forget));
    }
  }

  private void forget(Path folder) {
    dialogs.closeSheet();
    background.start(
        settling,
        _ -> {
          workbench.folders().watched().remove(folder);
          return watch();
        },
        _ -> dialogs.tell(texts.format("watch.ended", folder)));
  }

  private boolean watch() {
    synchronized (oneAtATime) {
      stop();
      var there = workbench.folders().watched().list().stream().filter(Files::isDirectory).toList();
      if (!there.isEmpty() && !closed) {
        running.set(workbench.folders().watch(there, new Hearing()));
      }
      if (closed) {
        stop();
      }
      return true;
    }
  }

  private void stop() {
    var watched = running.getAndSet(null);
    if (watched != null) {
      watched.close();
    }
  }

  /// On the thread that watches.
  private final class Hearing implements WatchedFolders.Listener {
    @Override
    public void imported(ImportReport report) {
      window.accept(() -> arrived(report));
    }

    @Override
    public void failed(RuntimeException failure) {
      window.accept(() -> dialogs.showFailure(failure));
    }
  }

  /// A file that can't be read is met again at every look: only what came in is news.
  private void arrived(ImportReport report) {
    if (closed || report.imported() == 0) {
      return;
    }
    changes.changed();
    if (report.sessions() > 0) {
      dialogs.tell(texts.format("watch.imported", report.sessions(), report.events()));
    }
    mining.mineQuietly();
  }

  /// Stops watching; what is being imported is kept as far as it came.
  @Override
  public void close() {
    closed = true;
    stop();
  }
}
