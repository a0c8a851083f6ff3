package dev.praxis.core.importing;

import dev.praxis.core.Problem;
import dev.praxis.core.task.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Sees to it that one import, or purge, at a time writes to a workspace, also where the window and
/// the command line have it open together. Lies in a file beside the workspace and dies with the
/// process.
public final class ImportLock implements AutoCloseable {
  private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final FileChannel channel;

  private ImportLock(FileChannel channel) {
    this.channel = channel;
  }

  /// Waits until no other import runs.
  ///
  /// @throws Problem where somebody asks to stop meanwhile
  public static ImportLock of(Path workspace, Progress progress) {
    var file = workspace.resolveSibling(workspace.getFileName() + ".importing");
    try {
      var channel =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      while (tryLock(channel) == null) {
        if (progress.stopRequested()) {
          channel.close();
          throw new Problem(
              "Another import into this workspace is running.",
              "Wait until it is done, then import again.");
        }
        progress.at(0, 0, "Waiting for another import to finish");
        LockSupport.parkNanos(LOOK_AGAIN_NANOS);
      }
      return new ImportLock(channel);
    } catch (IOException e) {
      throw new Problem(
          "Can’t write beside the workspace %s.".formatted(workspace),
          "Allow writing to its folder, then import again.",
          e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException _) {
      return null; // held by another import of this process
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
