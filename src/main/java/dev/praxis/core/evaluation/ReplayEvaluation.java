package dev.praxis.core.evaluation;

import dev.praxis.core.evaluation.freeze.Freeze;
import dev.praxis.core.evaluation.freeze.FreezeStore;
import dev.praxis.core.evaluation.opening.OpeningStore;
import dev.praxis.core.evaluation.replay.Conditions;
import dev.praxis.core.evaluation.replay.Confinement;
import dev.praxis.core.evaluation.replay.Replay;
import dev.praxis.core.evaluation.replay.ReplayPlan;
import dev.praxis.core.evaluation.replay.ReplayScore;
import dev.praxis.core.evaluation.replay.RunCounts;
import dev.praxis.core.evaluation.verdict.ReplayVerdict;
import dev.praxis.core.rules.keeping.RuleStore;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

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
    var state = runs(plan, new Conditions(confinement, true), progress, _ -> {});
    return state.missing() > 0 && progress.stopRequested()
        ? new Outcome(state, Optional.empty())
        : seal(state);
  }

  /// Only runs what is left of the plan. Nothing is said on it yet, so that runs that broke down
  /// can be made again before anybody has seen the result.
  ///
  /// @param watch hears how far each arm has come, on the worker that ran
  public Replay.State runs(
      ReplayPlan plan, Conditions conditions, Progress progress, Consumer<RunCounts> watch) {
    return replay.run(plan, database.read(SplitStore::hash), conditions, progress, watch);
  }

  /// The runs of frozen plans, before anything is said on them.
  public Replay replay() {
    return replay;
  }

  /// Says what the runs came to, and seals it: one look at the split.
  public Outcome seal(Replay.State state) {
    var splitHash = database.read(SplitStore::hash);
    var sealed = database.read(handle -> ReplayVerdictStore.sealed(handle, state.id()));
    var seal = sealed.orElseGet(this::seal);
    var verdict =
        new ReplayScore(
                state.plan(), state.results(), state.overrulings(), seal.look(), seal.faults())
            .verdict();
    if (sealed.isEmpty()) {
      var plan = state.plan();
      var files = Freeze.sha(Freeze.sha(plan.before()) + Freeze.sha(plan.after()));
      var freeze = new Freeze(splitHash, files, replay.tagger(), "", Replay.hash(plan));
      database.use(handle -> {
        ReplayVerdictStore.seal(handle, state.id(), clock.millis(), splitHash, seal, verdict);
        FreezeStore.ofReplay(handle, state.id(), freeze);
      });
    }
    return new Outcome(state, Optional.of(verdict));
  }

  private ReplayVerdictStore.Seal seal() {
    var soundness = Soundness.of(database, rules);
    return new ReplayVerdictStore.Seal(soundness.look(), soundness.leaks());
  }

  /// How often the split in force has been looked at.
  public int looksUsed() {
    return database.read(handle -> OpeningStore.looks(handle, SplitStore.hash(handle)));
  }
}
