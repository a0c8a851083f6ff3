package dev.praxis.core.importing;

import dev.praxis.core.Problem;
import dev.praxis.core.files.Claim;
import dev.praxis.core.task.Progress;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Sees to it that one import, or purge, at a time writes to a workspace, also where the window and
/// the command line have it open together. Lies in a file beside the workspace and dies with the
/// process.
public final class ImportLock implements AutoCloseable {
  private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final Claim claim;

  private ImportLock(Claim claim) {
    this.claim = claim;
  }

  /// Waits until no other import runs.
  ///
  /// @throws Problem where somebody asks to stop meanwhile
  public static ImportLock of(Path workspace, Progress progress) {
    var file = workspace.resolveSibling(workspace.getFileName() + ".importing");
    var claim = Claim.take(file);
    while (claim.isEmpty()) {
      if (progress.stopRequested()) {
        throw new Problem(
            "Another import into this workspace is running.",
            "Wait until it is done, then import again.");
      }
      progress.at(0, 0, "Waiting for another import to finish");
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
      claim = Claim.take(file);
    }
    return new ImportLock(claim.get());
  }

  @Override
  public void close() {
    claim.close();
  }
}
