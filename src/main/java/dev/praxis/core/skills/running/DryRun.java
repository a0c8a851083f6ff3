package dev.praxis.core.skills.running;

import dev.praxis.core.task.Progress;

/// Does nothing: what would be done is in the plan. Records nothing.
public final class DryRun implements StepExecutor {
  @Override
  public String word() {
    return "dry_run";
  }

  @Override
  public boolean isRun() {
    return false;
  }

  @Override
  public StepResult execute(PlannedStep step, Progress progress) {
    return StepResult.skipped("dry run: nothing was done");
  }
}
