package dev.praxis.desktop.common;

import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.util.Subscription;

/// Failures that nobody caught: a handler of a button, a listener of a property. They are shown
/// like every other instead of vanishing.
public final class Uncaught {
  private Uncaught() {}

  /// From now on, and on every thread.
  ///
  /// @param show called on the JavaFX thread
  /// @return ends it
  public static Subscription show(Consumer<Throwable> show) {
    var before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.UncaughtExceptionHandler handler =
        (_, failure) -> Platform.runLater(() -> show.accept(failure));
    Thread.setDefaultUncaughtExceptionHandler(handler);
    return () -> {
      if (Thread.getDefaultUncaughtExceptionHandler() == handler) {
        Thread.setDefaultUncaughtExceptionHandler(before);
      }
    };
  }
}
