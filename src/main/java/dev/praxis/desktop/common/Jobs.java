package dev.praxis.desktop.common;

import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The long jobs of this window, newest last. They can be watched and cancelled in the jobs panel.
public final class Jobs {
  private final ObservableList<Job> all = FXCollections.observableArrayList();
  private final ObservableList<Job> seen = FXCollections.unmodifiableObservableList(all);
  private final Background background;

  public Jobs(Background background) {
    this.background = background;
  }

  /// What a job's line says when it has ended.
  ///
  /// @param show what its button does; null for no button
  /// @param act words of that button; null where it shows what needs somebody's attention
  public record Result(String line, @Nullable Runnable show, @Nullable String act) {
    public Result(String line, @Nullable Runnable show) {
      this(line, show, null);
    }

    public static Result of(String line) {
      return new Result(line, null);
    }
  }

  /// Starts a job.
  ///
  /// @param name as a person says it: `Import 12 files`
  /// @param whenDone on the JavaFX thread; says what the line shall tell
  public <T> Job start(String name, Work<T> work, Function<? super T, Result> whenDone) {
    var job = new Job(name);
    all.add(job);
    // a failure has its dialog; a line would only say the same again
    job.activity()
        .failedProperty()
        .subscribe(failed -> {
          if (failed) {
            all.remove(job);
          }
        });
    background.start(job.activity(), work, value -> job.finish(whenDone.apply(value)));
    return job;
  }

  /// Takes the line away. A job that still runs is asked to stop first.
  public void dismiss(Job job) {
    job.activity().stop();
    all.remove(job);
  }

  public ObservableList<Job> all() {
    return seen;
  }
}
