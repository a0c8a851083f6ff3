package dev.praxis.core.store;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// Lends reading connections. Any number may be out at once; only a few are kept when they come
/// back.
final class ReaderPool implements AutoCloseable {
  private static final int IDLE_AT_MOST = 4;

  private final Path file;
  private final Deque<Handle> idle = new ArrayDeque<>();
  private boolean closed;

  ReaderPool(Path file) {
    this.file = file;
  }

  <T> T read(Function<Handle, T> work) {
    var handle = borrow();
    boolean sound = false;
    try {
      var result = Transaction.SNAPSHOT.run(handle, work);
      sound = true;
      return result;
    } finally {
      giveBack(handle, sound);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    idle.forEach(Handle::close);
    idle.clear();
  }

  private Handle borrow() {
    synchronized (this) {
      if (closed) {
        throw new IllegalStateException("the workspace is closed: " + file);
      }
      var ready = idle.poll();
      if (ready != null) {
        return ready;
      }
    }
    return Connections.reader(file);
  }

  private void giveBack(Handle handle, boolean sound) {
    synchronized (this) {
      if (sound && !closed && idle.size() < IDLE_AT_MOST) {
        idle.push(handle);
        return;
      }
    }
    handle.close();
  }
}
