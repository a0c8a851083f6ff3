package dev.praxis.core.evaluation;

import dev.praxis.core.evaluation.leak.Leak;
import dev.praxis.core.evaluation.leak.LeakCheck;
import dev.praxis.core.evaluation.replay.Arm;
import dev.praxis.core.evaluation.replay.Confinement;
import dev.praxis.core.evaluation.replay.Replay;
import dev.praxis.core.evaluation.replay.ReplayPlan;
import dev.praxis.core.evaluation.replay.ReplayTask;
import dev.praxis.core.evaluation.replay.TrialResult;
import dev.praxis.core.evaluation.verdict.ReplayEvidence;
import dev.praxis.core.evaluation.verdict.ReplayItem;
import dev.praxis.core.evaluation.verdict.ReplayVerdict;
import dev.praxis.core.rules.RuleStore;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Mode R: the same tasks run under two instruction files, and what may be said of the difference.
public final class ReplayEvaluation {
  private final Database database;
  private final RuleStore rules;
  private final Replay replay;
  private final Clock clock;

  public ReplayEvaluation(Database database, RuleStore rules, Replay replay, Clock clock) {
    this.database = database;
    this.rules = rules;
    this.replay = replay;
    this.clock = clock;
  }

  /// What a replay came to.
  ///
  /// @param verdict empty while runs are missing because somebody asked to stop
  public record Outcome(Replay.State state, Optional<ReplayVerdict> verdict) {}

  /// Runs what is left of the plan. Once nothing is left the verdict is sealed: asked again, the
  /// same plan gives the same one and costs no further look.
  public Outcome run(ReplayPlan plan, Confinement confinement, Progress progress) {
    var splitHash = database.read(SplitStore::hash);
    var state = replay.run(plan, splitHash, confinement, progress);
    if (state.missing() > 0 && progress.stopRequested()) {
      return new Outcome(state, Optional.empty());
    }
    var sealed = database.read(handle -> ReplayVerdictStore.sealed(handle, state.id()));
    var seal = sealed.orElseGet(() -> new ReplayVerdictStore.Seal(look(), faults(splitHash)));
    var verdict = ReplayVerdict.of(evidence(state, seal));
    if (sealed.isEmpty()) {
      database.write(handle ->
          ReplayVerdictStore.seal(handle, state.id(), clock.millis(), splitHash, seal, verdict));
    }
    return new Outcome(state, Optional.of(verdict));
  }

  private int look() {
    return 1 + database.read(EvaluationStore::runsOnThisSplit);
  }

  private List<String> faults(String splitHash) {
    var active = rules.list().stream().filter(rule -> rule.status().active()).toList();
    return new LeakCheck(database).of(active, splitHash).stream().map(Leak::clause).toList();
  }

  private static ReplayEvidence evidence(Replay.State state, ReplayVerdictStore.Seal seal) {
    var plan = state.plan();
    var items = new ArrayList<ReplayItem>();
    for (var task : plan.tasks()) {
      var before = runs(state, task, Arm.BEFORE);
      var after = runs(state, task, Arm.AFTER);
      if (before.size() == plan.epochs() && after.size() == plan.epochs()) {
        items.add(
            new ReplayItem(
                task.name(), task.project(), failed(before), failed(after), task.critical()));
      }
    }
    return new ReplayEvidence(
        items,
        plan.tasks().size() - items.size(),
        plan.epochs(),
        seal.faults(),
        seal.look(),
        plan.plannedLooks(),
        plan.smallestDifference(),
        plan.seed());
  }

  private static List<TrialResult> runs(Replay.State state, ReplayTask task, Arm arm) {
    return state.results().stream()
        .filter(result -> result.task().equals(task.name()) && result.arm() == arm)
        .toList();
  }

  private static double failed(List<TrialResult> runs) {
    return (double) runs.stream().filter(TrialResult::failed).count() / runs.size();
  }
}
