package dev.praxis.desktop.evaluation.wizard.running;

import dev.praxis.core.EvaluationBook;
import dev.praxis.core.evaluation.kept.KeptEvaluation;
import dev.praxis.core.evaluation.kept.Mode;
import dev.praxis.core.evaluation.kept.Ref;
import dev.praxis.core.evaluation.replay.Replay;
import dev.praxis.core.evaluation.replay.ReplayPlan;
import dev.praxis.core.evaluation.replay.RunCounts;
import dev.praxis.core.evaluation.replay.RunWay;
import dev.praxis.core.store.SettingStore;
import dev.praxis.core.task.Progress;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Runs plans and seals what they came to; off the JavaFX thread.
final class PlanRuns {
  private final EvaluationBook evaluations;
  private final SettingStore settings;

  PlanRuns(EvaluationBook evaluations, SettingStore settings) {
    this.evaluations = evaluations;
    this.settings = settings;
  }

  /// How a plan was begun.
  RunWay way(ReplayPlan plan) {
    return RunWay.of(settings, Replay.hash(plan));
  }

  /// What running a plan came to.
  ///
  /// @param result null where runs are missing or broke down
  record Ended(Replay.State runs, RunCounts counts, @Nullable KeptEvaluation result) {}

  /// Makes the runs that are missing. Where none is and none broke down, the verdict is sealed.
  ///
  /// @param counts set whenever a run has ended
  Ended run(ReplayPlan plan, RunWay way, Progress progress, AtomicReference<RunCounts> counts) {
    way.keep(settings, Replay.hash(plan));
    var runs = evaluations.replay().runs(plan, way.conditions(), progress, counts::set);
    var last = counts.get();
    boolean whole = runs.missing() == 0 && last.broken() == 0;
    return new Ended(runs, last, whole ? seal(runs) : null);
  }

  KeptEvaluation seal(Replay.State runs) {
    evaluations.replay().seal(runs);
    return evaluations.open(new Ref(Mode.REPLAY, runs.id()));
  }

  /// Has those that broke down made again.
  void forgetBroken(Replay.State runs) {
    evaluations.replay().replay().forgetBroken(runs.id());
  }
}
