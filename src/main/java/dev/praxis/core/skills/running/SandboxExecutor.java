package dev.praxis.core.skills.running;

import dev.praxis.core.Problem;
import dev.praxis.core.skills.running.StepResult.Status;
import dev.praxis.core.task.Progress;
import java.time.Duration;
import java.util.List;

/// Runs the commands of steps in a sandbox, in one scratch folder for the whole replay. A command
/// runs only where a person confirmed just this one.
public final class SandboxExecutor implements StepExecutor {
  private final Sandbox sandbox;
  private final List<PlannedStep> confirmed;

  /// @param confirmed hash of the confirmation of this plan under these limits
  /// @throws Problem where something else was confirmed, or there is no sandbox on this computer
  public SandboxExecutor(ReplayPlan plan, SandboxLimits limits, String confirmed) {
    Confirmation.of(plan, limits).require(confirmed);
    this.confirmed = plan.steps();
    sandbox = Sandbox.open(limits);
  }

  @Override
  public String word() {
    return "sandbox";
  }

  @Override
  public boolean isRun() {
    return true;
  }

  @Override
  public StepResult execute(PlannedStep step, Progress progress) {
    if (!confirmed.contains(step)) {
      throw new IllegalArgumentException("nobody confirmed step " + step.number());
    }
    if (step.commands().isEmpty()) {
      return StepResult.skipped("it tells no command; a person has to do it");
    }
    var output = new StringBuilder();
    var time = Duration.ZERO;
    int exit = 0;
    for (var command : step.commands()) {
      var ended = sandbox.run(command, progress);
      output.append(ended.output());
      time = time.plus(ended.duration());
      exit = ended.exit();
      if (ended.how() == CommandEnd.How.STOPPED) {
        return new StepResult(Status.STOPPED, output.toString(), "", "", false, time);
      }
      if (ended.how() != CommandEnd.How.EXITED) {
        var why = ended.how().inWords();
        return new StepResult(Status.FAILED, output.toString(), why, why, true, time);
      }
      if (exit != 0) {
        break;
      }
    }
    return judged(step, exit, output.toString(), time);
  }

  private static StepResult judged(PlannedStep step, int exit, String output, Duration time) {
    var expectation = Expectation.of(step.expected());
    var judged = expectation.judge(exit, output);
    return judged.met()
        ? new StepResult(Status.SUCCESS, output, "", judged.how(), expectation.stated(), time)
        : new StepResult(Status.FAILED, output, judged.how(), judged.how(), true, time);
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
