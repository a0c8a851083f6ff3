package dev.praxis.cli.evaluation;

import dev.praxis.cli.console.Reply;
import dev.praxis.core.evaluation.replay.ReplayPlan;
import dev.praxis.core.evaluation.replay.ReplayTask;
import dev.praxis.core.statistics.sequential.Power;
import java.util.Locale;

/// What a replay would take and could show.
///
/// @param power the chance to be decisive if one failure in five is prevented and one new one in
///   twenty appears
/// @param tasksForEighty tasks that make that chance four in five, with one epoch
public record PlanReply(
    int tasks,
    int projects,
    int epochs,
    int runs,
    double power,
    int tasksForEighty,
    boolean canDecide)
    implements Reply {
  private static final Power USUAL = new Power(0.20, 0.05);
  private static final double LEVEL = 0.05;

  static PlanReply of(ReplayPlan plan) {
    int tasks = plan.tasks().size();
    double alpha = LEVEL / plan.plannedLooks();
    return new PlanReply(
        tasks,
        (int) plan.tasks().stream().map(ReplayTask::project).distinct().count(),
        plan.epochs(),
        plan.trials().size(),
        USUAL.exact(tasks, alpha),
        USUAL.itemsForEighty(),
        Power.canDecide(tasks, alpha));
  }

  @Override
  public String text() {
    return String.format(
        Locale.ROOT,
        """
        %d tasks of %d projects, %d epochs, both arms: %d runs.
        If one failure in five is prevented and one new one in twenty appears, one epoch of these tasks
        is decisive with a chance of %.0f %%; %d tasks would make it 80 %%.%s
        Nothing was run.
        """,
        tasks,
        projects,
        epochs,
        runs,
        100 * power,
        tasksForEighty,
        canDecide ? "" : " So few tasks can never be decisive at the planned three looks.");
  }
}
