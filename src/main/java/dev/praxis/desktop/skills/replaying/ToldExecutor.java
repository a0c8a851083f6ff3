package dev.praxis.desktop.skills.replaying;

import dev.praxis.core.skills.running.PlannedStep;
import dev.praxis.core.skills.running.StepExecutor;
import dev.praxis.core.skills.running.StepResult;
import dev.praxis.core.task.Progress;
import java.util.function.Consumer;

/// Does steps like another executor, and tells what came of each at once.
///
/// @param listener told on the thread that does the steps
record ToldExecutor(StepExecutor executor, Consumer<StepResult> listener) implements StepExecutor {
  @Override
  public String word() {
    return executor.word();
  }

  @Override
  public boolean isRun() {
    return executor.isRun();
  }

  @Override
  public StepResult execute(PlannedStep step, Progress progress) {
    var result = executor.execute(step, progress);
    listener.accept(result);
    return result;
  }
}
