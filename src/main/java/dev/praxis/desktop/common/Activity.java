package dev.praxis.desktop.common;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// What a view sees of work under way. Lives on the JavaFX thread; may be used again and again.
public final class Activity {
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", -1);
  private final ReadOnlyLongWrapper done = new ReadOnlyLongWrapper(this, "done");
  private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper(this, "total");
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
  private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper(this, "failed");
  private @Nullable Runnable stopper;

  /// Asks the work to stop and keep what is done. It still ends in the ordinary way.
  public void stop() {
    if (stopper != null) {
      stopper.run();
    }
  }

  /// Called by a [Background] as it starts work.
  public void begin(Runnable newStopper) {
    stopper = newStopper;
    at(0, 0, "");
    failed.set(false);
    running.set(true);
  }

  /// Called by a [Background] as work reports.
  public void at(long nowDone, long ofTotal, String what) {
    done.set(nowDone);
    total.set(ofTotal);
    progress.set(ofTotal > 0 ? Math.min(1, (double) nowDone / ofTotal) : -1);
    message.set(what);
  }

  /// Called by a [Background] when work has given its result.
  public void end() {
    stopper = null;
    running.set(false);
  }

  /// Called by a [Background] when work has thrown.
  public void fail() {
    end();
    failed.set(true);
  }

  /// Whether `candidate` is the work that runs now.
  boolean isRunBy(Runnable candidate) {
    return stopper == candidate;
  }

  public boolean isRunning() {
    return running.get();
  }

  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  public boolean isFailed() {
    return failed.get();
  }

  /// Whether the newest work has thrown.
  public ReadOnlyBooleanProperty failedProperty() {
    return failed.getReadOnlyProperty();
  }

  public double getProgress() {
    return progress.get();
  }

  /// 0 to 1, or -1 where it is not known how much there is.
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  public long getDone() {
    return done.get();
  }

  public ReadOnlyLongProperty doneProperty() {
    return done.getReadOnlyProperty();
  }

  public long getTotal() {
    return total.get();
  }

  public ReadOnlyLongProperty totalProperty() {
    return total.getReadOnlyProperty();
  }

  public String getMessage() {
    return message.get();
  }

  public ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }
}
