package dev.praxis.desktop.importing;

import dev.praxis.core.Workbench;
import dev.praxis.core.mining.MiningReport;
import dev.praxis.core.task.Progress;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.common.Jobs;
import dev.praxis.desktop.tab.Changes;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Looks for mistakes in the sessions of this window's workspace, one run after the other, and
/// tells how that stands.
public final class MiningFlow {
  private final Workbench workbench;
  private final Jobs jobs;
  private final Background background;
  private final Changes changes;
  private final Texts texts;
  private final ReadOnlyObjectWrapper<@Nullable Activity> running =
      new ReadOnlyObjectWrapper<>(this, "running");
  private final ReadOnlyObjectWrapper<@Nullable Throwable> failure =
      new ReadOnlyObjectWrapper<>(this, "failure");
  private boolean again;
  private boolean begun;

  public MiningFlow(
      Workbench workbench, Jobs jobs, Background background, Changes changes, Texts texts) {
    this.workbench = workbench;
    this.jobs = jobs;
    this.background = background;
    this.changes = changes;
    this.texts = texts;
  }

  /// Looks through every session not yet looked at, as a job that can be watched and cancelled.
  public void mine() {
    if (!mayBegin()) {
      return;
    }
    var run = new Run();
    var job = jobs.start(texts.get("mining.job"), run::mine, this::told);
    follow(job.activity(), run);
  }

  /// The same without a line in the jobs panel.
  void mineQuietly() {
    if (!mayBegin()) {
      return;
    }
    var run = new Run();
    var activity = new Activity();
    background.start(activity, run::mine, this::mined);
    follow(activity, run);
  }

  /// The same as [#mine], unless this window has mined already: for sessions that came in while no
  /// window was open. What a person cancelled is not begun again behind their back.
  public void catchUp() {
    if (!begun) {
      mine();
    }
  }

  /// While one run looks, another wish has it look again at the end.
  private boolean mayBegin() {
    begun = true;
    again = running.get() != null;
    return !again;
  }

  private void follow(Activity activity, Run run) {
    failure.set(null);
    running.set(activity);
    activity
        .runningProperty()
        .subscribe(runs -> {
          if (!runs && running.get() == activity) {
            failure.set(run.failure.get());
            running.set(null);
          }
        });
  }

  private Jobs.Result told(MiningReport report) {
    mined(report);
    return Jobs.Result.of(
        texts.format(
            "mining.done",
            report.sessions(),
            report.failures(),
            report.tags().size(),
            report.recurring().size()));
  }

  private void mined(MiningReport report) {
    if (report.sessions() > 0) {
      changes.changed();
    }
    if (again) {
      again = false;
      mineQuietly();
    }
  }

  /// One look through the sessions, and what stopped it.
  private final class Run {
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    MiningReport mine(Progress progress) {
      try {
        return workbench.miner().mine(workbench.miner().threshold(), progress);
      } catch (RuntimeException e) {
        failure.set(e);
        throw e;
      }
    }
  }

  /// What runs now; null where nothing does.
  public ReadOnlyObjectProperty<@Nullable Activity> runningProperty() {
    return running.getReadOnlyProperty();
  }

  /// Why the newest run failed; null where it did not.
  public ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
    return failure.getReadOnlyProperty();
  }
}
