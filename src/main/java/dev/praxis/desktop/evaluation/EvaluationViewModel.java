package dev.praxis.desktop.evaluation;

import dev.praxis.core.Workbench;
import dev.praxis.core.evaluation.EvaluationRun;
import dev.praxis.core.evaluation.HeldOutSplit.SplitReport;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.common.Jobs;
import dev.praxis.desktop.tab.Changes;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the evaluation tab shows and does, without the tab.
public final class EvaluationViewModel {
  private final Workbench workbench;
  private final Background background;
  private final Jobs jobs;
  private final Changes changes;
  private final Texts texts;
  private final Activity loading = new Activity();
  private final ReadOnlyObjectWrapper<EvaluationState> state =
      new ReadOnlyObjectWrapper<>(this, "state", EvaluationState.NOTHING);
  private final ObservableList<EvaluationRun> runs = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable EvaluationRun> selected =
      new SimpleObjectProperty<>(this, "selected");
  private final ReadOnlyObjectWrapper<@Nullable EvaluationRun> base =
      new ReadOnlyObjectWrapper<>(this, "base");
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready");
  private final ReadOnlyBooleanWrapper evaluating = new ReadOnlyBooleanWrapper(this, "evaluating");
  private final BooleanBinding splitMissing =
      Bindings.createBooleanBinding(() -> state.get().split().heldOut() == 0, state);
  private final BooleanBinding noSplit = ready.and(splitMissing).and(Bindings.isEmpty(runs));
  private final BooleanBinding noRuns = ready.and(splitMissing.not()).and(Bindings.isEmpty(runs));
  private final BooleanBinding anyRun = Bindings.isNotEmpty(runs);
  private final BooleanBinding canEvaluate = ready.and(splitMissing.not()).and(evaluating.not());

  EvaluationViewModel(
      Workbench workbench, Background background, Jobs jobs, Changes changes, Texts texts) {
    this.workbench = workbench;
    this.background = background;
    this.jobs = jobs;
    this.changes = changes;
    this.texts = texts;
  }

  /// Whether it is being read.
  ObservableBooleanValue refreshing() {
    return loading.runningProperty();
  }

  /// Reads what is shown again.
  void refresh() {
    background.start(loading, _ -> EvaluationState.of(workbench), this::show);
  }

  /// Evaluates the rules in force, as a job; the new run is then shown.
  void evaluate() {
    if (!canEvaluate.get()) {
      return;
    }
    var job =
        jobs.start(
            texts.get("evaluation.job"),
            progress -> {
              var run = workbench.coverage().run(progress);
              return new Evaluated(run, EvaluationState.of(workbench));
            },
            this::finish);
    evaluating.bind(job.activity().runningProperty());
  }

  /// Divides training from held-out sessions anew.
  void split(SplitWish wish) {
    background.inOrder(
        _ -> {
          wish.make(workbench.split());
          return EvaluationState.of(workbench);
        },
        now -> {
          show(now);
          changes.decided();
        });
  }

  /// Keeps the selected run to compare others with, or lets go of it.
  void compare() {
    var run = selected.get();
    var kept = base.get();
    var again = run != null && kept != null && kept.id() == run.id();
    base.set(again ? null : run);
  }

  /// What the selected run says.
  Optional<Verdict> verdict() {
    var now = state.get();
    return Optional.ofNullable(selected.get())
        .map(run -> Verdict.of(run, now.split(), now.active(), texts));
  }

  /// The selected run in detail.
  Optional<RunBreakdown> breakdown() {
    var now = state.get();
    return Optional.ofNullable(selected.get())
        .map(run -> new RunBreakdown(run, now.standing(), now.threshold(), texts));
  }

  /// From the run that was kept to the selected one, or back where that is older.
  Optional<RunDifference> difference() {
    var one = base.get();
    var other = selected.get();
    return one == null || other == null || one.id() == other.id()
        ? Optional.empty()
        : Optional.of(RunDifference.between(one, other));
  }

  private record Evaluated(EvaluationRun run, EvaluationState state) {}

  private Jobs.Result finish(Evaluated done) {
    show(done.state());
    select(done.run().id());
    changes.changed();
    return Jobs.Result.of(
        texts.format("evaluation.job.done", done.run().prevented(), done.run().heldOut()));
  }

  private void show(EvaluationState now) {
    var before = selected.get();
    var kept = base.get();
    state.set(now);
    runs.setAll(now.runs());
    ready.set(true);
    selected.set(find(before).orElseGet(() -> runs.isEmpty() ? null : runs.getFirst()));
    base.set(find(kept).orElse(null));
  }

  private void select(long id) {
    runs.stream().filter(run -> run.id() == id).findFirst().ifPresent(selected::set);
  }

  private Optional<EvaluationRun> find(@Nullable EvaluationRun wanted) {
    return wanted == null
        ? Optional.empty()
        : runs.stream().filter(run -> run.id() == wanted.id()).findFirst();
  }

  public ObservableList<EvaluationRun> getRuns() {
    return runs;
  }

  /// Changes whenever anything in the workspace did.
  ReadOnlyObjectProperty<EvaluationState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  SplitReport split() {
    return state.get().split();
  }

  public ObjectProperty<@Nullable EvaluationRun> selectedProperty() {
    return selected;
  }

  /// The run others are compared with.
  public ReadOnlyObjectProperty<@Nullable EvaluationRun> baseProperty() {
    return base.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty evaluatingProperty() {
    return evaluating.getReadOnlyProperty();
  }

  public boolean isReady() {
    return ready.get();
  }

  /// Whether the workspace was read once.
  public ReadOnlyBooleanProperty readyProperty() {
    return ready.getReadOnlyProperty();
  }

  public boolean isNoSplit() {
    return noSplit.get();
  }

  /// Whether nothing is held out, nor ever was for a run.
  public BooleanBinding noSplitProperty() {
    return noSplit;
  }

  public boolean isNoRuns() {
    return noRuns.get();
  }

  /// Whether there is a split but no run yet.
  public BooleanBinding noRunsProperty() {
    return noRuns;
  }

  public boolean isAnyRun() {
    return anyRun.get();
  }

  /// Whether there is a run to show.
  public BooleanBinding anyRunProperty() {
    return anyRun;
  }

  /// Whether an evaluation can start now.
  BooleanBinding canEvaluateProperty() {
    return canEvaluate;
  }
}
