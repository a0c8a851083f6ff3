package dev.praxis.desktop.skills.replaying;

import dev.praxis.core.skills.running.Confirmation;
import dev.praxis.core.skills.running.ReplayPlan;
import dev.praxis.core.skills.running.StepResult;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a replay stands.
///
/// @param plan null while a value is missing, or it cannot be planned
/// @param problem why there is no plan, or why it was not run; empty where nothing is wrong
/// @param confirmation what has to be seen before commands run
/// @param results of the first steps of the plan
/// @param outcome how it would be recorded; empty where nothing was done
/// @param over whether no step is to be done any more
/// @param recorded whether it is recorded
record ReplayState(
    @Nullable ReplayPlan plan,
    String problem,
    @Nullable Confirmation confirmation,
    List<StepResult> results,
    Optional<String> outcome,
    boolean over,
    boolean recorded) {
  static final ReplayState NOTHING =
      new ReplayState(null, "", null, List.of(), Optional.empty(), false, false);

  ReplayState {
    results = List.copyOf(results);
  }

  static ReplayState planned(ReplayPlan plan, Confirmation confirmation) {
    return new ReplayState(plan, "", confirmation, List.of(), Optional.empty(), false, false);
  }

  static ReplayState wrong(String problem) {
    return new ReplayState(null, problem, null, List.of(), Optional.empty(), false, false);
  }

  ReplayState with(List<StepResult> now, Optional<String> ended, boolean isOver) {
    return new ReplayState(plan, "", confirmation, now, ended, isOver, recorded);
  }

  ReplayState refused(String why) {
    return new ReplayState(plan, why, confirmation, results, outcome, over, recorded);
  }

  ReplayState kept() {
    return new ReplayState(plan, problem, confirmation, results, outcome, true, true);
  }
}
