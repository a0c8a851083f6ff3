package dev.praxis.cli.console;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Hears Ctrl+C while long work runs. The program then ends only after this was closed, so that the
/// work can keep what is done and tell.
public final class Interruption implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 20;
  private static final long LOOK_MILLIS = 200;
  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stopAndWait, "interruption");
  private volatile boolean requested;

  public Interruption() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  public boolean requested() {
    return requested;
  }

  /// Waits for the next of a queue; null once somebody wants to stop.
  public <T> @Nullable T next(BlockingQueue<T> queue) {
    try {
      while (!requested) {
        var next = queue.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        if (next != null) {
          return next;
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return null;
  }

  @Override
  public void close() {
    finished.countDown();
    if (!requested) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException shuttingDown) {
        requested = true; // the hook has begun, and finds the work finished
      }
    }
  }

  private void stopAndWait() {
    requested = true;
    try {
      // Past this the JVM ends as if killed, which the workspace survives as well.
      var _ = finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
