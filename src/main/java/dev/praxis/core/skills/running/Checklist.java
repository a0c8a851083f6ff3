package dev.praxis.core.skills.running;

import dev.praxis.core.task.Progress;
import java.util.function.Function;

/// Lets a person do the steps and tick them off.
public final class Checklist implements StepExecutor {
  private final Function<PlannedStep, StepResult> person;

  /// @param person shows a step and answers what came of it
  public Checklist(Function<PlannedStep, StepResult> person) {
    this.person = person;
  }

  @Override
  public String word() {
    return "checklist";
  }

  @Override
  public boolean isRun() {
    return true;
  }

  @Override
  public StepResult execute(PlannedStep step, Progress progress) {
    return progress.stopRequested() ? StepResult.stopped() : person.apply(step);
  }
}
