package dev.praxis.core.skills.finding;

import dev.praxis.core.task.Progress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds skills for agents, who cannot wait: answers within about a second by what is known of
/// them, and finds out the rest meanwhile, on one thread of its own that ends with it. The language
/// model is not loaded before the first question. Thread-safe.
public final class QuickRetriever implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(QuickRetriever.class);

  /// What a better answer is worth waiting for.
  private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(700);

  /// About as many skills as are learnt in that time.
  private static final long SOON = 32;

  private static final int SECONDS_TO_END = 5;

  private final SkillRetriever retriever;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("praxis-skill-learning").factory());
  private final Watch watch = new Watch();

  public QuickRetriever(SkillRetriever retriever) {
    this.retriever = retriever;
  }

  /// Reads the skills ahead of the first question, without waiting for it.
  public void prepare() {
    onThread(retriever::read);
  }

  /// As [SkillRetriever#find], by what is known within about a second.
  public Findings find(Ask ask) {
    long began = System.nanoTime();
    var found = retriever.findNow(ask);
    boolean better =
        found.learning().left() > 0 && learn() && watch.awaited(began + PATIENCE_NANOS);
    return better ? retriever.findNow(ask) : found;
  }

  /// Begins to learn, unless that is under way; false where that is over for good.
  private boolean learn() {
    if (!watch.begin()) {
      return watch.isLearning();
    }
    return onThread(() -> {
      try {
        retriever.learn(watch);
      } finally {
        watch.end();
      }
    });
  }

  /// False where it is closed.
  private boolean onThread(Runnable work) {
    try {
      thread.execute(() -> {
        try {
          work.run();
        } catch (RuntimeException e) { // a question that needs it meets it again, and tells it
          LOG.warn("what could be known of skills is not, for now", e);
        }
      });
      return true;
    } catch (RejectedExecutionException _) {
      return false;
    }
  }

  @Override
  public void close() {
    watch.close();
    thread.shutdown();
    try {
      if (!thread.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
        LOG.warn("the learning of skills does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Sees how far the learning is.
  private static final class Watch implements Progress {
    private boolean learning;
    private boolean closed;
    private long left;

    /// Whether it is to begin now.
    synchronized boolean begin() {
      if (closed || learning) {
        return false;
      }
      learning = true;
      left = 0; // nobody knows yet
      return true;
    }

    synchronized boolean isLearning() {
      return learning && !closed;
    }

    synchronized void end() {
      learning = false;
      notifyAll();
    }

    synchronized void close() {
      closed = true;
      notifyAll();
    }

    /// Waits for the end of what will be over soon, as far as is known; false where there was
    /// nothing to wait for.
    synchronized boolean awaited(long until) {
      boolean waited = !learning;
      try {
        for (long nanos = until - System.nanoTime();
            nanos > 0 && learning && !closed && left <= SOON;
            nanos = until - System.nanoTime()) {
          waited = true;
          TimeUnit.NANOSECONDS.timedWait(this, nanos);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return waited;
    }

    @Override
    public synchronized void at(long done, long total, String what) {
      left = total - done;
      notifyAll();
    }

    @Override
    public synchronized boolean stopRequested() {
      return closed;
    }
  }
}
