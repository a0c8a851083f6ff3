package dev.praxis.core.model.job;

import dev.praxis.core.task.Progress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Waits, so that tests need not.
@FunctionalInterface
public interface Pauses {

  /// Returns when the time is over, or earlier once somebody wants to stop.
  void rest(Duration time, Progress progress) throws InterruptedException;

  /// By the clock.
  static Pauses real() {
    return (time, progress) -> {
      long end = System.nanoTime() + time.toNanos();
      long look = TimeUnit.MILLISECONDS.toNanos(100);
      for (long left = time.toNanos();
          left > 0 && !progress.stopRequested();
          left = end - System.nanoTime()) {
        TimeUnit.NANOSECONDS.sleep(Math.min(left, look));
      }
    };
  }
}
