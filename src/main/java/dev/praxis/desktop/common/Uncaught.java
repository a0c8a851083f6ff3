package dev.praxis.desktop.common;

import java.util.function.Consumer;
import javafx.application.Platform;

/// Failures that nobody caught: a handler of a button, a listener of a property. They are shown
/// like every other instead of vanishing.
public final class Uncaught {
  private Uncaught() {}

  /// From now on, and on every thread.
  ///
  /// @param show called on the JavaFX thread
  public static void show(Consumer<Throwable> show) {
    Thread.setDefaultUncaughtExceptionHandler(
        (_, failure) -> Platform.runLater(() -> show.accept(failure)));
  }
}
