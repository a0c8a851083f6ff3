package dev.praxis.core.store;

import dev.praxis.core.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/// Looks at a file before it is opened for writing, so that a file that is not a workspace of ours
/// is refused without one byte of it, or beside it, having changed.
final class WorkspaceFile {
  private static final Set<PosixFilePermission> WRITING =
      Set.of(
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_WRITE);

  private final Path file;

  private WorkspaceFile(Path file) {
    this.file = file;
  }

  /// @throws Problem where this program must not open the file as its workspace
  static void requireUsable(Path file) {
    var candidate = new WorkspaceFile(real(file));
    candidate.requirePlace();
    if (bytes(file) > 0) {
      candidate.requireWritable();
      candidate.look();
    }
  }

  private void requirePlace() {
    var folder = file.getParent();
    if (Files.isDirectory(file)) {
      throw new Problem(
          "%s is a folder, not a workspace.".formatted(file),
          "Choose a file, or the name of a new one.");
    }
    if (folder == null || !Files.isDirectory(folder)) {
      throw new Problem(
          "There is no folder %s for the workspace.".formatted(folder),
          "Make the folder first, or choose another place.");
    }
    if (!writable(folder)) {
      throw new Problem(
          "The folder %s of the workspace is read-only.".formatted(folder),
          "Allow writing to the folder, or choose another place.");
    }
  }

  private void requireWritable() {
    if (!Files.isRegularFile(file)) {
      throw Failures.notAWorkspace(file, null);
    }
    if (!Files.isReadable(file)) {
      throw new Problem(
          "The workspace %s may not be read.".formatted(file), "Allow reading it, then try again.");
    }
    if (!writable(file)) {
      throw new Problem(
          "The workspace %s is read-only.".formatted(file),
          "Allow writing to the file, or copy it to another place and open the copy.");
    }
  }

  private void look() {
    boolean log = hasLog();
    try {
      look(log);
    } catch (Problem problem) {
      if (log || !hasLog()) {
        throw problem;
      }
      look(true); // another process began to write while we looked without regard to its log
    }
  }

  private void look(boolean log) {
    try (var handle = log ? Connections.onlookerWithLog(file) : Connections.onlooker(file)) {
      requireOurs(handle);
      if (log) {
        requireSound(handle);
      }
    } catch (JdbiException e) {
      throw Failures.explained(e, file);
    }
  }

  /// A log with something in it means that another process has the workspace open or that the last
  /// one did not end well.
  private boolean hasLog() {
    return bytes(file.resolveSibling(file.getFileName() + "-wal")) > 0;
  }

  private void requireOurs(Handle handle) {
    int tables = number(handle, "SELECT count(*) FROM sqlite_schema");
    int application = number(handle, "PRAGMA application_id");
    int version = number(handle, "PRAGMA user_version");
    boolean empty = tables == 0 && application == 0 && version == 0;
    if (!empty && application != Schema.APPLICATION_ID) {
      throw new Problem(
          "%s is a database of another program.".formatted(file),
          "Choose a file that Praxis made, or the name of a new one.");
    }
    if (version > Schema.newest()) {
      throw new Problem(
          "The workspace %s was made by a newer Praxis (schema %d; this one knows %d)."
              .formatted(file, version, Schema.newest()),
          "Open it with the newest Praxis.");
    }
  }

  /// Checks what no import can bring back: the rest of a large workspace would take half a minute,
  /// and is checked on demand.
  private void requireSound(Handle handle) {
    boolean sound =
        handle
            .createQuery(
                """
                SELECT NOT EXISTS (
                  SELECT 1
                  FROM sqlite_schema s, pragma_quick_check(s.name) finding
                  WHERE s.type = 'table' AND s.rootpage > 0 AND s.name NOT LIKE 'event%'
                    AND s.name NOT IN ('source_chunk', 'signal', 'tool_call')
                    AND finding.quick_check <> 'ok')
                """)
            .mapTo(Boolean.class)
            .one();
    if (!sound) {
      throw Failures.damaged(file, null);
    }
  }

  private static int number(Handle handle, String sql) {
    return handle.createQuery(sql).mapTo(Integer.class).one();
  }

  /// SQLite keeps its log beside the file itself, not beside a link to it.
  private static Path real(Path file) {
    try {
      return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long bytes(Path file) {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Respects a file marked read-only even where the user could write it all the same, as root can.
  private static boolean writable(Path path) {
    var posix = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    try {
      boolean marked =
          posix != null
              && posix.readAttributes().permissions().stream().noneMatch(WRITING::contains);
      return !marked && Files.isWritable(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
