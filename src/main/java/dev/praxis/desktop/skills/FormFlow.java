package dev.praxis.desktop.skills;

import dev.praxis.core.Workbench;
import dev.praxis.core.skills.forming.FormingReport;
import dev.praxis.core.skills.forming.SkillWording;
import dev.praxis.desktop.common.Job;
import dev.praxis.desktop.common.Jobs;
import dev.praxis.desktop.tab.Desk;
import org.jspecify.annotations.Nullable;

/// Forms skills from sessions as a job that can be cancelled; what is done until then is kept.
final class FormFlow {
  private final Workbench workbench;
  private final Desk desk;
  private @Nullable Job running;

  FormFlow(Workbench workbench, Desk desk) {
    this.workbench = workbench;
    this.desk = desk;
  }

  /// Starts it, unless it runs already.
  void start() {
    if (running != null && running.activity().isRunning()) {
      return;
    }
    running =
        desk.jobs()
            .start(
                desk.texts().get("skills.form.job"),
                progress ->
                    workbench.skillBook().forming().formAll(SkillWording.OFFLINE, false, progress),
                this::tell);
  }

  private Jobs.Result tell(FormingReport report) {
    desk.changes().changed();
    return Jobs.Result.of(
        report.sessions() == 0
            ? desk.texts().get("skills.form.nothing")
            : desk.texts()
                .format("skills.form.done", report.stored(), report.joined(), report.sessions()));
  }
}
