package dev.praxis.core.skills.running;

import dev.praxis.core.Problem;
import dev.praxis.core.skills.running.StepResult.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One replay while it goes on: which step is next, what came of those before, and how the whole
/// ended. A window that ticks steps off one by one and a loop that runs commands use it alike. Used
/// by one thread at a time.
public final class ReplayRun {
  private final ReplayPlan plan;
  private final List<PlannedStep> steps;
  private final boolean goesOn;
  private final List<StepResult> results = new ArrayList<>();

  /// @param goesOn whether the next step is done where one failed
  public ReplayRun(ReplayPlan plan, boolean goesOn) {
    this.plan = plan;
    this.goesOn = goesOn;
    steps = plan.steps();
  }

  public ReplayPlan plan() {
    return plan;
  }

  /// Whether the next step is done where one failed.
  public boolean goesOn() {
    return goesOn;
  }

  /// The next step to do; empty once there is none.
  public Optional<PlannedStep> next() {
    boolean over =
        results.stream()
            .anyMatch(result ->
                result.status() == Status.STOPPED || (result.status() == Status.FAILED && !goesOn));
    return over || results.size() == steps.size()
        ? Optional.empty()
        : Optional.of(steps.get(results.size()));
  }

  /// What came of the next step.
  ///
  /// @throws Problem where there is none
  public void add(StepResult result) {
    if (next().isEmpty()) {
      throw new Problem("The replay is over.", "Begin another one.");
    }
    results.add(result);
  }

  /// Takes the newest result back, for a tick in the wrong place.
  public void takeBack() {
    if (!results.isEmpty()) {
      results.removeLast();
    }
  }

  /// In the order of the steps; those to come have none.
  public List<StepResult> results() {
    return List.copyOf(results);
  }

  /// What came of a step; empty where it was not reached.
  public Optional<StepResult> of(PlannedStep step) {
    int at = steps.indexOf(step);
    return at >= 0 && at < results.size() ? Optional.of(results.get(at)) : Optional.empty();
  }

  public boolean stopped() {
    return results.stream().anyMatch(result -> result.status() == Status.STOPPED);
  }

  /// How the whole ended.
  public Optional<String> outcome() {
    return outcome(steps);
  }

  /// How a part of it ended: `success` where every step went well; `failure` where one failed, and
  /// it was the last or the replay did not recover; `partial` where it went on to a good end over a
  /// failed step, or steps were skipped; empty where nothing was done.
  Optional<String> outcome(List<PlannedStep> part) {
    var known = part.stream().flatMap(step -> of(step).stream()).toList();
    boolean done = known.stream().anyMatch(ReplayRun::isDone);
    if (!done || known.stream().anyMatch(result -> result.status() == Status.STOPPED)) {
      return Optional.empty();
    }
    boolean failed = known.stream().anyMatch(result -> result.status() == Status.FAILED);
    if (failed) {
      boolean recovered = known.size() == part.size() && known.getLast().status() == Status.SUCCESS;
      return Optional.of(recovered ? "partial" : "failure");
    }
    boolean all =
        known.size() == part.size()
            && known.stream().allMatch(result -> result.status() == Status.SUCCESS);
    return Optional.of(all ? "success" : "partial");
  }

  /// Whether every step that was done was judged by something other than the word of its doer.
  public boolean judged() {
    var done = results.stream().filter(ReplayRun::isDone).toList();
    return !done.isEmpty() && done.stream().allMatch(StepResult::judged);
  }

  private static boolean isDone(StepResult result) {
    return result.status() == Status.SUCCESS || result.status() == Status.FAILED;
  }
}
