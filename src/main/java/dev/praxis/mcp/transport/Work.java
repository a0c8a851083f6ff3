package dev.praxis.mcp.transport;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does what was asked, one thing after another and in the order it was asked: what a client tells
/// of a step stands before what it tells of the outcome.
final class Work implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Work.class);
  private static final int MOST_WAITING = 256;
  private static final int PATIENCE_SECONDS = 20;

  private final Semaphore room = new Semaphore(MOST_WAITING);
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("mcp-work").factory());

  /// Waits where very much is to be done already, so that a client cannot fill the memory.
  void add(Runnable task) {
    room.acquireUninterruptibly();
    thread.execute(() -> {
      try {
        task.run();
      } catch (RuntimeException e) {
        LOG.error("a request could not be answered", e);
      } finally {
        room.release();
      }
    });
  }

  /// Finishes what was added.
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("left undone what took too long");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
