package dev.praxis.mcp.transport;

import java.util.concurrent.atomic.AtomicBoolean;

/// Does something once: when it is closed, or when the program is told to end before that.
public final class AtTheEnd implements AutoCloseable {
  private final Runnable work;
  private final AtomicBoolean done = new AtomicBoolean();
  private final Thread hook = new Thread(this::once, "mcp-end");

  public AtTheEnd(Runnable work) {
    this.work = work;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void once() {
    if (done.compareAndSet(false, true)) {
      work.run();
    }
  }

  @Override
  public void close() {
    once();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // The program is ending, and the hook finds nothing left to do.
    }
  }
}
