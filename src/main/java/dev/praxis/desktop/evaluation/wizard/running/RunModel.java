package dev.praxis.desktop.evaluation.wizard.running;

import dev.praxis.core.EvaluationBook;
import dev.praxis.core.Workbench;
import dev.praxis.core.evaluation.judging.Judging;
import dev.praxis.core.evaluation.kept.KeptEvaluation;
import dev.praxis.core.evaluation.kept.Mode;
import dev.praxis.core.evaluation.kept.Ref;
import dev.praxis.core.evaluation.replay.Replay;
import dev.praxis.core.evaluation.replay.ReplayPlan;
import dev.praxis.core.evaluation.replay.RunCounts;
import dev.praxis.core.evaluation.replay.RunWay;
import dev.praxis.core.evaluation.replay.Unfinished;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.common.Job;
import dev.praxis.desktop.common.Jobs;
import dev.praxis.desktop.common.Work;
import dev.praxis.desktop.tab.Changes;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Runs evaluations as jobs, one at a time. Of a replay it tells how far each arm is and nothing of
/// how its runs came out, until all of it is sealed.
public final class RunModel {
  private final EvaluationBook evaluations;
  private final Background background;
  private final Jobs jobs;
  private final Changes changes;
  private final Texts texts;
  private final Consumer<Ref> whenSaid;
  private final ReadOnlyObjectWrapper<RunState> state =
      new ReadOnlyObjectWrapper<>(this, "state", new RunState.Idle());
  private final UnfinishedPlans plans;
  private final PlanRuns runs;
  private @Nullable Job job;
  private Replay.@Nullable State ended;

  /// @param whenSaid hears of every evaluation that came to its verdict
  public RunModel(
      Workbench workbench,
      Background background,
      Jobs jobs,
      Changes changes,
      Texts texts,
      Consumer<Ref> whenSaid) {
    this.evaluations = workbench.evaluations();
    this.background = background;
    this.jobs = jobs;
    this.changes = changes;
    this.texts = texts;
    this.whenSaid = whenSaid;
    plans = new UnfinishedPlans(evaluations, background, changes);
    plans.all().subscribe(this::forgetGone);
    runs = new PlanRuns(evaluations, workbench.settings());
  }

  /// Holds the rules in force against the held-out failures.
  public void coverage() {
    evaluate(
        "wizard.run.job.coverage",
        progress -> new Ref(Mode.COVERAGE, evaluations.coverage().run(progress).id()));
  }

  /// Says what the curator's answers to the questions on held-out failures came to.
  public void judged() {
    evaluate(
        "wizard.run.job.judged",
        progress -> evaluations.judging().run(Judging.CURATOR, progress).ref());
  }

  /// Holds the sessions after an export against those before it.
  ///
  /// @param export its number; null for the first one
  public void prospective(@Nullable Long export) {
    evaluate(
        "wizard.run.job.prospective",
        progress -> evaluations.prospective().run(export, progress).ref());
  }

  /// Runs an evaluation that is not made of runs of agents.
  ///
  /// @param name key of what the job is called
  /// @param work answers where the result is kept
  public void evaluate(String name, Work<Ref> work) {
    if (running()) {
      return;
    }
    state.set(new RunState.Evaluating());
    var started =
        jobs.start(
            texts.get(name),
            progress -> evaluations.open(work.run(progress)),
            result -> {
              say(result);
              return Jobs.Result.of(result.headline());
            });
    watch(started);
  }

  /// Freezes a plan and runs it.
  public void replay(ReplayPlan plan, RunWay way) {
    run(plan, way, new RunCounts(0, 0, plan.tasks().size() * plan.epochs(), 0, 0, 0, 0));
  }

  /// Goes on with a plan, in the way it was begun.
  public void resume(Unfinished left) {
    if (!running()) {
      background.start(
          new Activity(), _ -> runs.way(left.plan()), way -> run(left.plan(), way, left.counts()));
    }
  }

  /// The same by the number of the plan; nothing where it is not unfinished any more.
  public void resume(long plan) {
    if (!running()) {
      background.start(new Activity(), _ -> plans.find(plan), left -> left.ifPresent(this::resume));
    }
  }

  private void run(ReplayPlan plan, RunWay way, RunCounts before) {
    if (running()) {
      return;
    }
    var counts = new AtomicReference<>(before);
    state.set(new RunState.Running(before, false));
    var started =
        jobs.start(
            texts.format("wizard.run.job.replay", plan.tasks().size()),
            progress -> runs.run(plan, way, progress, counts),
            this::end);
    started.activity().messageProperty().subscribe(_ -> tell(counts.get()));
    watch(started);
  }

  /// A failure has its dialog; what was chosen is then there to be mended, and a plan that was
  /// frozen already to be gone on with.
  private void watch(Job started) {
    job = started;
    started
        .activity()
        .failedProperty()
        .subscribe(failed -> {
          if (failed) {
            state.set(new RunState.Idle());
            plans.load();
          }
        });
  }

  private void tell(RunCounts counts) {
    if (state.get() instanceof RunState.Running now) {
      state.set(new RunState.Running(counts, now.stopping()));
    }
  }

  private Jobs.Result end(PlanRuns.Ended run) {
    ended = run.runs();
    var result = run.result();
    if (result != null) {
      say(result);
      return Jobs.Result.of(result.headline());
    }
    plans.load();
    changes.changed();
    if (run.counts().missing() > 0) {
      state.set(new RunState.Stopped(run.counts()));
      return Jobs.Result.of(
          texts.format("wizard.run.stopped.line", run.counts().ended(), run.counts().planned()));
    }
    state.set(new RunState.Broken(run.counts()));
    return Jobs.Result.of(texts.format("wizard.run.broken.line", run.counts().broken()));
  }

  private void say(KeptEvaluation result) {
    state.set(new RunState.Said(result));
    plans.load();
    changes.changed();
    whenSaid.accept(result.ref());
  }

  /// Asks what runs to stop; agents under way are killed, and their runs are made again later.
  public void cancel() {
    if (job != null) {
      job.activity().stop();
    }
    if (state.get() instanceof RunState.Running now) {
      state.set(new RunState.Running(now.counts(), true));
    }
  }

  /// Goes on with the plan that was stopped last, or makes the runs that broke down again.
  public void goOn() {
    var last = ended;
    if (last == null || running()) {
      return;
    }
    background.start(
        new Activity(),
        _ -> {
          runs.forgetBroken(last);
          return plans.find(last.id());
        },
        left -> left.ifPresent(this::resume));
  }

  /// Counts the runs that broke down as failures, and seals the verdict.
  public void seal() {
    var last = ended;
    if (last != null && state.get() instanceof RunState.Broken) {
      background.start(new Activity(), _ -> runs.seal(last), this::say);
    }
  }

  /// Back to where nothing was started; what runs goes on.
  public void forget() {
    if (!running()) {
      state.set(new RunState.Idle());
    }
  }

  /// A plan that was stopped and then discarded cannot be gone on with from here.
  private void forgetGone() {
    var last = ended;
    boolean waits =
        state.get() instanceof RunState.Stopped || state.get() instanceof RunState.Broken;
    if (waits && last != null && plans.all().stream().noneMatch(left -> left.id() == last.id())) {
      state.set(new RunState.Idle());
    }
  }

  public boolean running() {
    return state.get() instanceof RunState.Running || state.get() instanceof RunState.Evaluating;
  }

  public ReadOnlyObjectProperty<RunState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Those that wait to be gone on with.
  public UnfinishedPlans plans() {
    return plans;
  }
}
