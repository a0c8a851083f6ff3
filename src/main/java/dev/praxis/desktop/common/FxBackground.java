package dev.praxis.desktop.common;

import dev.praxis.core.task.Progress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// Background work on daemon threads, results on the JavaFX thread. Of one activity one work runs
/// at a time: who decides faster than can be read would else have a hundred reads run whose results
/// nobody wants. While one runs only the newest wish waits; those between are never begun.
public final class FxBackground implements Background, AutoCloseable {
  private final ExecutorService workers = Executors.newCachedThreadPool(named("work"));
  private final ExecutorService oneByOne = Executors.newSingleThreadExecutor(named("decisions"));
  private final Consumer<Throwable> onFailure;

  private volatile boolean closed;

  /// What has begun and not ended. Only the JavaFX thread sees this and the next.
  private final Set<Activity> busy = new HashSet<>();

  private final Map<Activity, Runnable> waiting = new HashMap<>();

  /// @param onFailure hears of every failure, on the JavaFX thread
  public FxBackground(Consumer<Throwable> onFailure) {
    this.onFailure = onFailure;
  }

  @Override
  public <T> void start(Activity activity, Work<T> work, Consumer<? super T> whenDone) {
    if (closed) {
      return;
    }
    activity.stop();
    var running = new Running<T>(activity, work, whenDone);
    activity.begin(running.stopper);
    if (busy.add(activity)) {
      workers.execute(running);
    } else {
      waiting.put(activity, running);
    }
  }

  private void ended(Activity activity) {
    var next = waiting.remove(activity);
    if (next == null || closed) {
      busy.remove(activity);
    } else {
      workers.execute(next);
    }
  }

  @Override
  public <T> void inOrder(Work<T> work, Consumer<? super T> whenDone) {
    var activity = new Activity();
    var running = new Running<T>(activity, work, whenDone);
    activity.begin(running.stopper);
    oneByOne.execute(running);
  }

  /// Lets decisions already made finish; asks nothing else to. Results are dropped from now on, and
  /// nothing is begun: what they would be shown in is gone.
  @Override
  public void close() {
    closed = true;
    workers.shutdown();
    oneByOne.close();
  }

  /// Waits, once it is closed, until nothing runs any more.
  ///
  /// @return whether that is so within the time
  boolean ended(long time, TimeUnit unit) throws InterruptedException {
    return workers.awaitTermination(time, unit);
  }

  private static ThreadFactory named(String name) {
    return Thread.ofPlatform().daemon().name("praxis-" + name + "-", 1).factory();
  }

  private final class Running<T> implements Runnable, Progress {
    private record Report(long done, long total, String what) {}

    private final Activity activity;
    private final Work<T> work;
    private final Consumer<? super T> whenDone;
    private final Runnable stopper = this::stop;
    private final AtomicReference<@Nullable Report> unseen = new AtomicReference<>();
    private volatile boolean stopRequested;

    Running(Activity activity, Work<T> work, Consumer<? super T> whenDone) {
      this.activity = activity;
      this.work = work;
      this.whenDone = whenDone;
    }

    @Override
    // Whatever work throws must reach the person who waits for it.
    @SuppressWarnings("CatchThrowable")
    public void run() {
      try {
        var result = work.run(this);
        Platform.runLater(() -> succeed(result));
      } catch (Throwable failure) {
        Platform.runLater(() -> fail(failure));
      }
    }

    @Override
    public void at(long done, long total, String what) {
      if (unseen.getAndSet(new Report(done, total, what)) == null) {
        Platform.runLater(this::showProgress);
      }
    }

    @Override
    public boolean stopRequested() {
      return stopRequested;
    }

    private void stop() {
      stopRequested = true;
    }

    private void showProgress() {
      var report = unseen.getAndSet(null);
      if (report != null && activity.isRunBy(stopper)) {
        activity.at(report.done(), report.total(), report.what());
      }
    }

    private void succeed(T result) {
      ended(activity);
      if (closed || !activity.isRunBy(stopper)) {
        return;
      }
      activity.end();
      try {
        whenDone.accept(result);
      } catch (RuntimeException failure) {
        activity.fail();
        onFailure.accept(failure);
      }
    }

    private void fail(Throwable failure) {
      ended(activity);
      if (activity.isRunBy(stopper)) {
        activity.fail();
      }
      onFailure.accept(failure);
    }
  }
}
