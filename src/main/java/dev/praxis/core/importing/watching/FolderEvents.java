package dev.praxis.core.importing.watching;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Hears of changes in folders and in all below them, from the operating system where it tells. Not
/// for use by several threads.
final class FolderEvents implements AutoCloseable {
  private final WatchService service;
  private final Map<WatchKey, Path> folders = new HashMap<>();
  private boolean complete = true;

  FolderEvents(WatchService service) {
    this.service = service;
  }

  /// Whether every folder is heard of. A system allows only so many; then only looking helps.
  boolean complete() {
    return complete;
  }

  /// Listens at a folder and at all below it.
  ///
  /// @param changes gets the files that are there
  void listen(Path folder, Set<Path> changes) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
            register(inner);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            changes.add(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE; // gone again, or not ours to see
          }
        });
  }

  private void register(Path folder) {
    try {
      folders.put(folder.register(service, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE), folder);
    } catch (IOException _) {
      complete = false;
    }
  }

  /// Waits for the next changes.
  ///
  /// @param changes gets the files that were made, written to or deleted
  /// @return whether anything happened in time; something may also have been missed, which is then
  ///   told by [#complete]
  boolean await(long millis, Set<Path> changes) throws InterruptedException, IOException {
    var key = service.poll(millis, TimeUnit.MILLISECONDS);
    if (key == null) {
      return false;
    }
    var folder = folders.get(key);
    for (var event : key.pollEvents()) {
      if (event.kind() == OVERFLOW) {
        complete = false;
      } else if (folder != null) {
        changed(folder.resolve(name(event)), event.kind() == ENTRY_CREATE, changes);
      }
    }
    if (!key.reset()) {
      folders.remove(key);
    }
    return true;
  }

  /// What was missed has been looked for.
  void caughtUp() {
    complete = true;
  }

  private void changed(Path path, boolean isNew, Set<Path> changes) throws IOException {
    if (isNew && Files.isDirectory(path)) {
      listen(path, changes);
    } else {
      changes.add(path);
    }
  }

  private static Path name(WatchEvent<?> event) {
    return event.context() instanceof Path name ? name : Path.of("");
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
