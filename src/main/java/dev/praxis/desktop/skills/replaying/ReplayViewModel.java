package dev.praxis.desktop.skills.replaying;

import dev.praxis.core.Problem;
import dev.praxis.core.skills.Skill;
import dev.praxis.core.skills.running.Confirmation;
import dev.praxis.core.skills.running.Replay;
import dev.praxis.core.skills.running.ReplayPlanner;
import dev.praxis.core.skills.running.ReplayRun;
import dev.praxis.core.skills.running.SandboxExecutor;
import dev.praxis.core.skills.running.SandboxLimits;
import dev.praxis.core.skills.running.StepResult;
import dev.praxis.core.task.Progress;
import dev.praxis.desktop.common.Activity;
import dev.praxis.desktop.common.Background;
import dev.praxis.desktop.tab.Changes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// One replay of a skill: its parameters, who does it, and what came of its steps.
public final class ReplayViewModel {
  private static final Replay.Terms TERMS = new Replay.Terms(null, "", "");

  private final Skill skill;
  private final ReplayPlanner planner;
  private final Replay replay;
  private final Background background;
  private final Changes changes;
  private final InstantSource clock;
  private final Activity planning = new Activity();
  private final Activity running = new Activity();
  private final ObservableList<Skill.Parameter> parameters = FXCollections.observableArrayList();
  private final Map<String, String> values = new LinkedHashMap<>();
  private final ObjectProperty<Way> way = new SimpleObjectProperty<>(this, "way", Way.CHECKLIST);
  private final ReadOnlyObjectWrapper<ReplayState> state =
      new ReadOnlyObjectWrapper<>(this, "state", ReplayState.NOTHING);
  private final List<StepResult> live = new CopyOnWriteArrayList<>();
  private @Nullable ReplayRun run;
  private Instant begun;
  private Instant ticked;

  public ReplayViewModel(
      Skill skill,
      ReplayPlanner planner,
      Replay replay,
      Background background,
      Changes changes,
      InstantSource clock) {
    this.skill = skill;
    this.planner = planner;
    this.replay = replay;
    this.background = background;
    this.changes = changes;
    this.clock = clock;
    begun = clock.instant();
    ticked = begun;
    way.subscribe((_, _) -> plan());
    running.doneProperty().subscribe((_, _) -> showLive());
  }

  /// Finds out which values are needed; examples stand in for them until others are given.
  void open() {
    background.start(
        planning,
        _ -> planner.missing(skill, Map.of()),
        missing -> {
          missing.forEach(parameter -> values.put(parameter.name(), parameter.example()));
          parameters.setAll(missing);
          plan();
        });
  }

  /// Plans again with another value.
  void give(String name, String value) {
    values.put(name, value);
    plan();
  }

  String value(String name) {
    return values.getOrDefault(name, "");
  }

  /// Writes the steps out anew with the values of now. What was ticked off is forgotten.
  private void plan() {
    running.stop();
    var given = new LinkedHashMap<>(values);
    given.values().removeIf(String::isBlank);
    background.start(planning, _ -> planned(given), this::begin);
  }

  private ReplayState planned(Map<String, String> given) {
    try {
      var plan = planner.plan(skill, given);
      return ReplayState.planned(plan, Confirmation.of(plan, SandboxLimits.usual()));
    } catch (Problem problem) {
      return ReplayState.wrong(problem.whatHappened());
    }
  }

  private void begin(ReplayState planned) {
    run = planned.plan() == null ? null : new ReplayRun(planned.plan(), true);
    begun = clock.instant();
    ticked = begun;
    state.set(planned);
  }

  /// Ticks the next step off.
  ///
  /// @param note what was seen; may be empty
  void tick(StepResult.Status status, String note) {
    if (run == null || way.get() != Way.CHECKLIST || run.next().isEmpty()) {
      return;
    }
    var now = clock.instant();
    var error = status == StepResult.Status.FAILED ? note : "";
    var time = Duration.between(ticked, now);
    run.add(new StepResult(status, note, error, "a person looked", true, time));
    ticked = now;
    showRun();
  }

  /// Takes the newest tick back.
  void takeBack() {
    if (run != null && way.get() == Way.CHECKLIST && !state.get().recorded()) {
      run.takeBack();
      showRun();
    }
  }

  private void showRun() {
    if (run != null) {
      state.set(state.get().with(run.results(), run.outcome(), run.next().isEmpty()));
    }
  }

  /// Records what was ticked off as a run.
  void record() {
    var done = run;
    if (done == null || done.outcome().isEmpty() || state.get().recorded()) {
      return;
    }
    var start = begun;
    state.set(state.get().kept());
    background.inOrder(
        _ -> replay.record(done, Way.CHECKLIST.word(), TERMS, start), _ -> changes.decided());
  }

  /// Runs the commands that were shown, and only those.
  void runCommands() {
    var now = state.get();
    if (now.plan() == null || now.confirmation() == null || running.isRunning()) {
      return;
    }
    live.clear();
    background.start(running, progress -> commands(now, progress), this::end);
  }

  private Ended commands(ReplayState now, Progress progress) {
    var plan = now.plan();
    var shown = now.confirmation();
    if (plan == null || shown == null) {
      return new Ended(List.of(), "", "", false);
    }
    try (var sandbox = new SandboxExecutor(plan, SandboxLimits.usual(), shown.hash())) {
      var told = new ToldExecutor(sandbox, live::add);
      var report = replay.run(new ReplayRun(plan, false), told, TERMS, progress);
      return new Ended(report.results(), report.outcome(), "", report.run().isPresent());
    } catch (Problem refusal) {
      var why = refusal.whatHappened() + " " + refusal.remedy();
      return new Ended(List.of(), "", why, false);
    }
  }

  /// How commands ended.
  private record Ended(List<StepResult> results, String outcome, String problem, boolean kept) {}

  private void end(Ended ended) {
    if (!ended.problem().isEmpty()) {
      state.set(state.get().refused(ended.problem()));
      return;
    }
    var now = state.get().with(ended.results(), Optional.of(ended.outcome()), true);
    state.set(ended.kept() ? now.kept() : now);
    if (ended.kept()) {
      changes.decided();
    }
  }

  /// Asks the commands to stop; none of their processes lives on.
  void cancel() {
    running.stop();
  }

  private void showLive() {
    if (running.isRunning()) {
      state.set(state.get().with(live, Optional.empty(), false));
    }
  }

  ObservableList<Skill.Parameter> parameters() {
    return parameters;
  }

  ObjectProperty<Way> wayProperty() {
    return way;
  }

  ReadOnlyObjectProperty<ReplayState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  Activity running() {
    return running;
  }
}
