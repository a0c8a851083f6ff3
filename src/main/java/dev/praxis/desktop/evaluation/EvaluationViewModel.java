package dev.praxis.desktop.evaluation;

import dev.praxis.core.Workbench;
import dev.praxis.core.evaluation.HeldOutSplit.SplitReport;
import dev.praxis.core.evaluation.kept.KeptEvaluation;
import dev.praxis.core.evaluation.kept.Mode;
import dev.praxis.core.evaluation.kept.Ref;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.common.Jobs;
import dev.praxis.desktop.evaluation.items.ItemTable;
import dev.praxis.desktop.evaluation.items.ItemsViewModel;
import dev.praxis.desktop.evaluation.override.OverrideViewModel;
import dev.praxis.desktop.evaluation.runs.RunRow;
import dev.praxis.desktop.evaluation.runs.RunsViewModel;
import dev.praxis.desktop.tab.Changes;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;

/// What the evaluation tab shows and does, without the tab.
public final class EvaluationViewModel {
  private final Workbench workbench;
  private final Background background;
  private final Jobs jobs;
  private final Changes changes;
  private final Texts texts;
  private final EvaluationDecisions decisions;
  private final Activity loading = new Activity();
  private final Activity opening = new Activity();
  private final ItemsViewModel items = new ItemsViewModel();
  private final OverrideViewModel override;
  private final ReadOnlyObjectWrapper<EvaluationState> state =
      new ReadOnlyObjectWrapper<>(this, "state", EvaluationState.NOTHING);
  private final RunsViewModel runs = new RunsViewModel();
  private final ReadOnlyObjectWrapper<@Nullable Opened> opened =
      new ReadOnlyObjectWrapper<>(this, "opened");
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready");
  private final ReadOnlyBooleanWrapper evaluating = new ReadOnlyBooleanWrapper(this, "evaluating");
  private final BooleanBinding splitMissing =
      Bindings.createBooleanBinding(() -> state.get().split().heldOut() == 0, state);
  private final BooleanBinding noSplit = ready.and(splitMissing).and(Bindings.isEmpty(runs.all()));
  private final BooleanBinding noRuns =
      ready.and(splitMissing.not()).and(Bindings.isEmpty(runs.all()));
  private final BooleanBinding anyRun = Bindings.isNotEmpty(runs.all());
  private final BooleanBinding canEvaluate = ready.and(splitMissing.not()).and(evaluating.not());

  private final Doable doable = new Doable(opened, items.selectedProperty());
  private final BooleanBinding reading = anyRun.and(opened.isNull());

  EvaluationViewModel(
      Workbench workbench, Background background, Jobs jobs, Changes changes, Texts texts) {
    this.workbench = workbench;
    this.background = background;
    this.jobs = jobs;
    this.changes = changes;
    this.texts = texts;
    decisions = new EvaluationDecisions(workbench, background, changes, this::show);
    override = new OverrideViewModel(decisions::override);
    runs.selectedProperty().subscribe((_, _) -> open());
  }

  /// Whether it is being read.
  ObservableBooleanValue refreshing() {
    return loading.runningProperty();
  }

  /// Reads what is shown again.
  void refresh() {
    background.start(loading, _ -> EvaluationState.of(workbench), this::show);
  }

  /// Reads the list again where a run may have come to an end meanwhile.
  void refreshUnfinished() {
    if (!loading.isRunning() && runs.anyUnfinished()) {
      refresh();
    }
  }

  /// Shows an evaluation as soon as it is among those that are kept.
  public void show(Ref wanted) {
    runs.await(wanted);
    refresh();
  }

  /// Evaluates the coverage of the rules in force, as a job; the new run is then shown.
  void evaluate() {
    if (!canEvaluate.get()) {
      return;
    }
    var job =
        jobs.start(
            texts.get("evaluation.job"),
            progress -> workbench.coverage().run(progress),
            run -> {
              show(new Ref(Mode.COVERAGE, run.id()));
              changes.changed();
              return Jobs.Result.of(
                  texts.format("evaluation.job.done", run.prevented(), run.heldOut()));
            });
    evaluating.bind(job.activity().runningProperty());
  }

  private void show(EvaluationState now) {
    var before = runs.selectedProperty().get();
    state.set(now);
    runs.show(now.kept().stream().map(kept -> RunRow.of(kept, texts)).toList());
    ready.set(true);
    var chosen = runs.selectedProperty().get();
    if (chosen != null && chosen.equals(before)) {
      open();
    }
  }

  private void open() {
    var wanted = runs.selectedProperty().get();
    if (wanted == null) {
      opened.set(null);
      items.show(ItemTable.NOTHING);
      return;
    }
    var now = state.get();
    background.start(
        opening,
        _ -> read(wanted, now),
        done -> {
          if (wanted.equals(runs.selectedProperty().get())) {
            opened.set(done);
            items.show(done.items());
          }
        });
  }

  private Opened read(Ref wanted, EvaluationState now) {
    var kept = workbench.evaluations().open(wanted);
    return Opened.of(kept, now, workbench.evaluations().lineages(kept), texts);
  }

  RunsViewModel runs() {
    return runs;
  }

  ItemsViewModel items() {
    return items;
  }

  OverrideViewModel override() {
    return override;
  }

  EvaluationDecisions decisions() {
    return decisions;
  }

  Doable doable() {
    return doable;
  }

  SplitReport split() {
    return state.get().split();
  }

  /// The evaluation that is shown; empty while none is.
  Optional<KeptEvaluation> shown() {
    return Optional.ofNullable(opened.get()).map(Opened::kept);
  }

  /// Changes whenever anything in the workspace did.
  ReadOnlyObjectProperty<EvaluationState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// The selected evaluation in full, as soon as it is read.
  ReadOnlyObjectProperty<@Nullable Opened> openedProperty() {
    return opened.getReadOnlyProperty();
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

  public boolean isReading() {
    return reading.get();
  }

  /// Whether there are evaluations, but none is read yet.
  public BooleanBinding readingProperty() {
    return reading;
  }

  /// Whether an evaluation of coverage can start now.
  BooleanBinding canEvaluateProperty() {
    return canEvaluate;
  }
}
