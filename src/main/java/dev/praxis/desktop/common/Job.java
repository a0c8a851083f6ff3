package dev.praxis.desktop.common;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Long work with a line of its own in the jobs panel: while it runs, and its result afterwards.
public final class Job {
  private final String name;
  private final Activity activity = new Activity();
  private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper(this, "result", "");
  private @Nullable Runnable show;
  private @Nullable String act;

  Job(String name) {
    this.name = name;
  }

  public String name() {
    return name;
  }

  public Activity activity() {
    return activity;
  }

  public ReadOnlyStringProperty resultProperty() {
    return result.getReadOnlyProperty();
  }

  /// What the Show button of the result line does; null where there is nothing to show.
  public @Nullable Runnable show() {
    return show;
  }

  /// Words of that button; null for the usual ones, beside what needs attention.
  public @Nullable String act() {
    return act;
  }

  void finish(Jobs.Result outcome) {
    show = outcome.show();
    act = outcome.act();
    result.set(outcome.line());
  }
}
