package dev.praxis.core.evaluation.replay;

import dev.praxis.core.evaluation.freeze.Freeze;
import dev.praxis.core.evaluation.replay.ReplayPlan.Trial;
import dev.praxis.core.importing.Importer;
import dev.praxis.core.mining.SignalDetector;
import dev.praxis.core.session.SessionStore;
import dev.praxis.core.store.Database;
import dev.praxis.core.task.Progress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Runs a plan: every task in both arms, as often as it says. What a run gave is kept the moment it
/// ends, so that a plan that was cut short goes on where it was; runs that were under way are run
/// again.
public final class Replay {
  private final Database database;
  private final ReplayStore store;
  private final PlanStore plans;
  private final Importer importer;
  private final Supplier<List<SignalDetector>> detectors;
  private final Clock clock;
  private final Set<Long> underWay = ConcurrentHashMap.newKeySet();

  /// @param detectors asked for at each run: the curator may have changed some
  public Replay(
      Database database, Importer importer, Supplier<List<SignalDetector>> detectors, Clock clock) {
    this.database = database;
    this.store = new ReplayStore(database);
    this.plans = new PlanStore(database);
    this.importer = importer;
    this.detectors = detectors;
    this.clock = clock;
  }

  /// SHA-256 over names and versions of what looks for failures in the runs.
  public String tagger() {
    return Freeze.ofDetectors(detectors.get());
  }

  /// What is known of a plan so far.
  ///
  /// @param id of the kept plan
  /// @param results of runs that came to an end, as the machine has it
  /// @param overrulings what persons say of them
  /// @param missing runs without a result
  public record State(
      long id,
      ReplayPlan plan,
      List<TrialResult> results,
      List<Overruling> overrulings,
      int missing) {
    public State {
      results = List.copyOf(results);
      overrulings = List.copyOf(overrulings);
    }

    /// The results with the words of persons in them, which count.
    public List<TrialResult> counted() {
      return Overruling.apply(overrulings, results);
    }
  }

  /// Runs what of the plan is not done yet; stops soon where `progress` asks to.
  ///
  /// @param splitHash of the split in force
  public State run(ReplayPlan plan, String splitHash, Confinement confinement, Progress progress) {
    return run(plan, splitHash, new Conditions(confinement, true), progress, _ -> {});
  }

  /// Like the other, and tells how far each arm has come.
  ///
  /// @param watch hears of it at the start and whenever a run has ended, on the worker that ran it
  public State run(
      ReplayPlan plan,
      String splitHash,
      Conditions conditions,
      Progress progress,
      Consumer<RunCounts> watch) {
    Room.clean(Path.of(System.getProperty("java.io.tmpdir")));
    long id = store.freeze(hash(plan), PlanJson.of(plan), splitHash, clock.millis());
    underWay.add(id);
    try {
      run(id, plan, conditions, progress, watch);
    } finally {
      underWay.remove(id);
    }
    return state(id, plan);
  }

  private void run(
      long id,
      ReplayPlan plan,
      Conditions conditions,
      Progress progress,
      Consumer<RunCounts> watch) {
    watch.accept(counts(id, plan));
    var left = left(plan, id);
    var judge = new TrialJudge(store, importer, new SessionStore(database), detectors);
    var runner = new TrialRunner(plan, conditions.confinement(), judge);
    var done = new AtomicInteger(plan.trials().size() - left.size());
    var keys = keys(plan);
    try (var workers = Executors.newFixedThreadPool(plan.parallel())) {
      var futures =
          left.stream()
              .map(trial ->
                  workers.submit(() -> {
                    one(id, trial, key(keys, trial, conditions), runner, progress);
                    watch.accept(counts(id, plan));
                    progress.at(done.incrementAndGet(), plan.trials().size(), "Ran " + told(trial));
                  }))
              .toList();
      futures.forEach(Replay::finish);
    }
  }

  private void one(long id, Trial trial, Key key, TrialRunner runner, Progress progress) {
    if (progress.stopRequested()
        || (key.reuse() && store.takeKept(id, trial, key.hash(), clock.millis()))) {
      return;
    }
    var transcript = transcript(key.hash());
    store.begin(id, trial, key.hash(), transcript.toString(), clock.millis());
    runner.run(trial, transcript, progress).ifPresent(result -> store.end(id, result));
  }

  /// By what a run is kept, and whether what is kept may stand for it.
  private record Key(String hash, boolean reuse) {}

  private static Key key(Map<Trial, String> keys, Trial trial, Conditions conditions) {
    return new Key(Objects.requireNonNull(keys.get(trial)), conditions.takeKept());
  }

  /// Frozen plans without a verdict that nobody discarded, newest first.
  public List<Unfinished> unfinished() {
    return plans.unsealed().stream()
        .map(row -> {
          var plan = PlanJson.read(row.plan());
          return new Unfinished(row.id(), row.at(), plan, counts(row.id(), plan));
        })
        .toList();
  }

  /// Whether runs of a plan are being made here and now.
  boolean isUnderWay(long plan) {
    return underWay.contains(plan);
  }

  /// Forgets the runs of a plan that broke down or ran out of time, so that they are made again;
  /// the others are as they were.
  ///
  /// @return how many
  /// @throws Problem where a verdict was said on the plan already: it rests on them
  public int forgetBroken(long plan) {
    return plans.forgetBroken(plan);
  }

  /// What earlier runs of an agent took.
  ///
  /// @param agent its command
  public PastRuns past(List<String> agent) {
    return plans.past(PlanJson.of(agent));
  }

  private RunCounts counts(long id, ReplayPlan plan) {
    return plans.counts(id, plan.tasks().size() * plan.epochs());
  }

  private State state(long id, ReplayPlan plan) {
    var results = store.results(id);
    return new State(
        id, plan, results, store.overrulings(id), plan.trials().size() - results.size());
  }

  private List<Trial> left(ReplayPlan plan, long id) {
    Set<String> done = new HashSet<>();
    store
        .results(id)
        .forEach(result -> done.add(place(result.task(), result.arm(), result.epoch())));
    return plan.trials().stream()
        .filter(trial -> !done.contains(place(trial.task().name(), trial.arm(), trial.epoch())))
        .toList();
  }

  private static Map<Trial, String> keys(ReplayPlan plan) {
    var templates = new HashMap<String, String>();
    var keys = new HashMap<Trial, String>();
    for (var trial : plan.trials()) {
      var template =
          templates.computeIfAbsent(
              trial.task().workspace(),
              workspace -> Room.hash(Path.of(plan.folder()).resolve(workspace)));
      keys.put(trial, plan.key(trial, template));
    }
    return keys;
  }

  /// Beside the workspace file; the archive inside it keeps the bytes.
  private Path transcript(String key) {
    var file = database.file().toAbsolutePath();
    return file.resolveSibling(file.getFileName() + ".runs").resolve(key + ".jsonl");
  }

  private static String place(String task, Arm arm, int epoch) {
    return "%s/%s/%d".formatted(task, arm.word(), epoch);
  }

  private static String told(Trial trial) {
    return "%s, %s, epoch %d".formatted(trial.task().name(), trial.arm().word(), trial.epoch());
  }

  private static void finish(Future<?> work) {
    try {
      work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /// SHA-256 over the whole plan: what it is frozen by.
  public static String hash(ReplayPlan plan) {
    return ReplayPlan.hash(PlanJson.of(plan));
  }
}
