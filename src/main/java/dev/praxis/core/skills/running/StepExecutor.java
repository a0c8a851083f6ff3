package dev.praxis.core.skills.running;

import dev.praxis.core.task.Progress;

/// Does the steps of a replay. Used by one thread.
public interface StepExecutor extends AutoCloseable {
  /// As it is recorded: `checklist`, `dry_run`, `sandbox`.
  String word();

  /// Whether what it does is a run, and not only a look.
  boolean isRun();

  /// Does one step; asks the progress at least once a second whether to stop.
  StepResult execute(PlannedStep step, Progress progress);

  /// Leaves nothing behind.
  @Override
  default void close() {}
}
