package dev.praxis.core.evaluation.archive;

import dev.praxis.core.evaluation.archive.KeptReplayStore.Frozen;
import dev.praxis.core.evaluation.archive.KeptReplayStore.Ran;
import dev.praxis.core.evaluation.blind.BlindCheck;
import dev.praxis.core.evaluation.blind.BlindStore;
import dev.praxis.core.evaluation.kept.KeptReplay;
import dev.praxis.core.evaluation.kept.Looks;
import dev.praxis.core.evaluation.kept.Mode;
import dev.praxis.core.evaluation.kept.PairedItem;
import dev.praxis.core.evaluation.kept.Ref;
import dev.praxis.core.evaluation.kept.Trial;
import dev.praxis.core.evaluation.kept.TrialOverride;
import dev.praxis.core.evaluation.replay.Arm;
import dev.praxis.core.evaluation.replay.Overruling;
import dev.praxis.core.evaluation.replay.ReplayScore;
import dev.praxis.core.evaluation.replay.ReplayTask;
import dev.praxis.core.evaluation.replay.TrialResult;
import dev.praxis.core.evaluation.verdict.ReplayVerdict;
import dev.praxis.core.store.Database;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reads replays. A verdict whose runs, overrides and seal are as they were is not computed again.
final class KeptReplays {
  private static final int REMEMBERED = 500;

  private final Database database;
  private final Map<ReplayScore, ReplayVerdict> verdicts = new LinkedHashMap<>();

  KeptReplays(Database database) {
    this.database = database;
  }

  /// Newest first.
  List<KeptReplay> all() {
    return read(null);
  }

  Optional<KeptReplay> find(long number) {
    return read(number).stream().findFirst();
  }

  private List<KeptReplay> read(@Nullable Long only) {
    return database
        .read(handle -> {
          var runs = KeptReplayStore.runs(handle, only);
          var said = KeptReplayStore.overrulings(handle, only);
          var blind = BlindStore.read(handle, only);
          return KeptReplayStore.plans(handle, only).stream()
              .map(frozen ->
                  new Whole(
                      frozen,
                      runs.getOrDefault(frozen.id(), List.of()),
                      said.getOrDefault(frozen.id(), List.of()),
                      Optional.ofNullable(blind.get(frozen.id()))))
              .toList();
        })
        .stream()
        .map(this::kept)
        .toList();
  }

  private record Whole(
      Frozen frozen, List<Ran> runs, List<Overruling> said, Optional<BlindCheck> blind) {}

  private KeptReplay kept(Whole whole) {
    var frozen = whole.frozen();
    var plan = frozen.plan();
    var seal = frozen.seal();
    var items = items(whole);
    return new KeptReplay(
        new Ref(Mode.REPLAY, frozen.id()),
        seal == null ? frozen.at() : seal.at(),
        plan,
        frozen.hash(),
        items,
        plan.trials().size() - whole.runs().size(),
        Optional.ofNullable(seal)
            .map(found ->
                verdict(
                    new ReplayScore(
                        plan,
                        whole.runs().stream().map(Ran::result).toList(),
                        whole.said(),
                        found.look(),
                        found.faults()))),
        seal == null ? frozen.splitHash() : seal.splitHash(),
        new Looks(seal == null ? 0 : seal.look(), plan.plannedLooks()),
        whole.blind().map(check -> check.result(items)));
  }

  private ReplayVerdict verdict(ReplayScore score) {
    synchronized (verdicts) {
      var known = verdicts.get(score);
      if (known != null) {
        return known;
      }
    }
    var verdict = score.verdict();
    synchronized (verdicts) {
      if (verdicts.size() >= REMEMBERED) {
        verdicts.clear();
      }
      verdicts.put(score, verdict);
    }
    return verdict;
  }

  private static List<PairedItem> items(Whole whole) {
    var plan = whole.frozen().plan();
    var trials = new HashMap<Place, Trial>();
    var said = new HashMap<Place, TrialOverride>();
    whole
        .said()
        .forEach(one ->
            said.put(
                new Place(one.task(), one.arm(), one.epoch()),
                new TrialOverride(one.failed(), one.reason(), one.at())));
    for (var ran : whole.runs()) {
      var place = Place.of(ran.result());
      trials.put(place, trial(ran, Optional.ofNullable(said.get(place))));
    }
    return plan.tasks().stream()
        .map(task ->
            new PairedItem(
                task.name(),
                task.project(),
                task.tag(),
                task.critical(),
                trials(trials, task, Arm.BEFORE, plan.epochs()),
                trials(trials, task, Arm.AFTER, plan.epochs())))
        .toList();
  }

  private static List<Trial> trials(
      Map<Place, Trial> trials, ReplayTask task, Arm arm, int epochs) {
    return IntStream.rangeClosed(1, epochs)
        .mapToObj(epoch ->
            Objects.requireNonNullElseGet(
                trials.get(new Place(task.name(), arm, epoch)), () -> Trial.missing(epoch)))
        .toList();
  }

  private static Trial trial(Ran ran, Optional<TrialOverride> override) {
    var result = ran.result();
    return new Trial(
        result.epoch(),
        result.outcome(),
        result.reason(),
        ran.session(),
        ran.shown(),
        result.seconds(),
        result.tokens(),
        result.costUsd(),
        result.cached(),
        override);
  }

  private record Place(String task, Arm arm, int epoch) {
    static Place of(TrialResult result) {
      return new Place(result.task(), result.arm(), result.epoch());
    }
  }
}
