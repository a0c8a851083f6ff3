package dev.praxis.core.evaluation.archive;

import dev.praxis.core.Problem;
import dev.praxis.core.evaluation.CoverageEvaluation;
import dev.praxis.core.evaluation.EvaluationRun;
import dev.praxis.core.evaluation.keeping.DetailStore;
import dev.praxis.core.evaluation.kept.JudgedItem;
import dev.praxis.core.evaluation.kept.KeptCoverage;
import dev.praxis.core.evaluation.kept.KeptEvaluation;
import dev.praxis.core.evaluation.kept.KeptJudged;
import dev.praxis.core.evaluation.kept.KeptProspective;
import dev.praxis.core.evaluation.kept.KeptReplay;
import dev.praxis.core.evaluation.kept.Looks;
import dev.praxis.core.evaluation.kept.Mode;
import dev.praxis.core.evaluation.kept.Ref;
import dev.praxis.core.evaluation.replay.ReplayTask;
import dev.praxis.core.evaluation.verdict.ReplayEvidence;
import dev.praxis.core.store.Area;
import dev.praxis.core.store.AreaChanges;
import dev.praxis.core.store.Database;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/// All evaluations of a workspace, of every mode. Thread-safe.
public final class EvaluationArchive {
  private final Database database;
  private final CoverageEvaluation coverage;
  private final KeptReplays replays;
  private final AtomicReference<Read> last = new AtomicReference<>(new Read(-1, List.of()));

  public EvaluationArchive(Database database, CoverageEvaluation coverage) {
    this.database = database;
    this.coverage = coverage;
    this.replays = new KeptReplays(database);
  }

  /// What was read, and how often sessions and evaluations had been changed before that.
  private record Read(long changes, List<KeptEvaluation> kept) {}

  /// Newest first. Not read again while no session and no evaluation was changed.
  public List<KeptEvaluation> newestFirst() {
    long changes =
        database.read(handle -> AreaChanges.count(handle, Area.SESSIONS, Area.EVALUATIONS));
    var known = last.get();
    if (known.changes() == changes) {
      return known.kept();
    }
    var read = new Read(changes, all());
    last.set(read);
    return read.kept();
  }

  private List<KeptEvaluation> all() {
    var all = new ArrayList<KeptEvaluation>(replays.all());
    coverages().forEach(all::add);
    all.addAll(judged().toList());
    all.addAll(prospective().toList());
    all.sort(
        Comparator.comparing(KeptEvaluation::at)
            .thenComparing(kept -> kept.ref().number())
            .reversed());
    return List.copyOf(all);
  }

  /// The evaluation of that name.
  ///
  /// @throws Problem where there is none of that name
  public KeptEvaluation open(Ref ref) {
    return find(ref)
        .orElseThrow(() ->
            new Problem(
                "There is no evaluation %s.".formatted(ref.word()),
                "List those there are: praxis evaluations."));
  }

  /// Which lineage each session is of that an evaluation is about, by the key of the session.
  public Map<String, Long> lineages(KeptEvaluation kept) {
    var keys =
        switch (kept) {
          case KeptReplay replay -> replay.plan().tasks().stream().map(ReplayTask::session);
          case KeptCoverage run -> run.run().items().stream().map(EvaluationRun.Item::sessionKey);
          case KeptJudged judged -> judged.items().stream().map(JudgedItem::sessionKey);
          case KeptProspective _ -> Stream.<String>empty();
        };
    var named = keys.filter(key -> !key.isEmpty()).distinct().toList();
    return named.isEmpty() ? Map.of() : database.read(handle -> LineageStore.byKey(handle, named));
  }

  private Optional<? extends KeptEvaluation> find(Ref ref) {
    return switch (ref.mode()) {
      case REPLAY -> replays.find(ref.number());
      case COVERAGE -> coverage.find(ref.number()).map(run -> kept(run, looks()));
      case JUDGED -> judged().filter(kept -> kept.ref().equals(ref)).findFirst();
      case PROSPECTIVE -> prospective().filter(kept -> kept.ref().equals(ref)).findFirst();
    };
  }

  private Stream<KeptCoverage> coverages() {
    var looks = looks();
    return coverage.newestFirst().stream().map(run -> kept(run, looks));
  }

  private Map<String, Integer> looks() {
    return database.read(LookCountStore::byEvaluation);
  }

  private Stream<KeptJudged> judged() {
    return database
        .read(handle -> DetailStore.newestFirst(handle, Mode.JUDGED, KeptJudged.class))
        .entrySet()
        .stream()
        .map(entry -> entry.getValue().keptAs(entry.getKey()));
  }

  private Stream<KeptProspective> prospective() {
    return database
        .read(handle -> DetailStore.newestFirst(handle, Mode.PROSPECTIVE, KeptProspective.class))
        .entrySet()
        .stream()
        .map(entry -> entry.getValue().keptAs(entry.getKey()));
  }

  private static KeptCoverage kept(EvaluationRun run, Map<String, Integer> looks) {
    int look = looks.getOrDefault(new Ref(Mode.COVERAGE, run.id()).word(), 1);
    return new KeptCoverage(run, new Looks(look, ReplayEvidence.PLANNED_LOOKS));
  }
}
