package dev.praxis.desktop.skills;

import dev.praxis.core.Workbench;
import dev.praxis.core.skills.forming.FormingReport;
import dev.praxis.core.skills.forming.SkillWording;
import dev.praxis.core.skills.keeping.SkillProposal;
import dev.praxis.desktop.common.Job;
import dev.praxis.desktop.common.Jobs;
import dev.praxis.desktop.tab.Desk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Forms skills from sessions, and looks for what should change in those in use: jobs that can be
/// cancelled; what is done until then is kept.
final class FormFlow {
  private final Workbench workbench;
  private final Desk desk;
  private @Nullable Job forming;
  private @Nullable Job refining;

  FormFlow(Workbench workbench, Desk desk) {
    this.workbench = workbench;
    this.desk = desk;
  }

  /// Looks for procedures in sessions, unless that is being done.
  void form() {
    if (!isRunning(forming)) {
      var name = desk.texts().get("skills.form.job");
      forming =
          desk.jobs()
              .start(
                  name,
                  progress ->
                      workbench
                          .skillBook()
                          .forming()
                          .formAll(SkillWording.OFFLINE, false, progress),
                  this::tell);
    }
  }

  /// Looks for what should change in skills by their runs, unless that is being done.
  void refine() {
    if (!isRunning(refining)) {
      var name = desk.texts().get("skills.refine.job");
      refining =
          desk.jobs()
              .start(
                  name, progress -> workbench.skillBook().refining().refine(progress), this::tell);
    }
  }

  private Jobs.Result tell(List<SkillProposal> proposals) {
    desk.changes().changed();
    return Jobs.Result.of(desk.texts().format("skills.refine.done", proposals.size()));
  }

  private static boolean isRunning(@Nullable Job job) {
    return job != null && job.activity().isRunning();
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
