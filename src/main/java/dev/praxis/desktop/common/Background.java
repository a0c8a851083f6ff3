package dev.praxis.desktop.common;

import java.util.function.Consumer;

/// Where view models send everything that reads files or the workspace. Call it on the JavaFX
/// thread; results arrive there too. Failures go to one dialog, never to the caller.
public interface Background {

  /// Runs beside everything else. Starting again with the same activity asks the older work to stop
  /// and drops its result, so the newest wish wins.
  <T> void start(Activity activity, Work<T> work, Consumer<? super T> whenDone);

  /// Runs after everything handed to this method before: for decisions, whose order matters.
  <T> void inOrder(Work<T> work, Consumer<? super T> whenDone);
}
