package dev.praxis.desktop.common;

import dev.praxis.core.task.Progress;
import java.util.function.Consumer;

/// Runs everything at once on the calling thread, for tests of view models. Failures are thrown.
public final class InlineBackground implements Background {

  @Override
  public <T> void start(Activity activity, Work<T> work, Consumer<? super T> whenDone) {
    activity.begin(() -> {});
    T result;
    try {
      result = work.run(Progress.ignored());
    } catch (RuntimeException failure) {
      activity.fail();
      throw failure;
    } catch (Exception failure) {
      activity.fail();
      throw new IllegalStateException(failure);
    }
    activity.end();
    whenDone.accept(result);
  }

  @Override
  public <T> void inOrder(Work<T> work, Consumer<? super T> whenDone) {
    start(new Activity(), work, whenDone);
  }
}
