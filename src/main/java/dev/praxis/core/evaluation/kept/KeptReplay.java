package dev.praxis.core.evaluation.kept;

import dev.praxis.core.evaluation.replay.ReplayPlan;
import dev.praxis.core.evaluation.verdict.ReplayVerdict;
import dev.praxis.core.evaluation.verdict.VerdictState;
import dev.praxis.core.statistics.JudgeQuality;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Mode R: what the same tasks did under two instruction files.
///
/// @param at when the verdict was sealed; when the plan was frozen where there is none
/// @param planHash SHA-256 over the plan
/// @param items in the order of the plan
/// @param missing runs without a result
/// @param verdict with the overrides; empty while runs are missing
/// @param splitHash of the split in force then
/// @param blind what a person said of its runs without knowing the arms; empty where none was asked
public record KeptReplay(
    Ref ref,
    Instant at,
    ReplayPlan plan,
    String planHash,
    List<PairedItem> items,
    int missing,
    Optional<ReplayVerdict> verdict,
    String splitHash,
    Looks looks,
    Optional<BlindResult> blind)
    implements KeptEvaluation {

  public KeptReplay {
    items = List.copyOf(items);
  }

  /// One of which nobody was asked blind.
  public KeptReplay(
      Ref ref,
      Instant at,
      ReplayPlan plan,
      String planHash,
      List<PairedItem> items,
      int missing,
      Optional<ReplayVerdict> verdict,
      String splitHash,
      Looks looks) {
    this(ref, at, plan, planHash, items, missing, verdict, splitHash, looks, Optional.empty());
  }

  @Override
  public boolean finished() {
    return verdict.isPresent();
  }

  /// Invalid while runs are missing: there is nothing yet that anything could be said of.
  @Override
  public VerdictState state() {
    return verdict.map(ReplayVerdict::state).orElse(VerdictState.INVALID);
  }

  @Override
  public String headline() {
    return verdict.map(ReplayVerdict::headline).orElse("Unfinished");
  }

  @Override
  public String sentence() {
    return verdict
        .map(ReplayVerdict::sentence)
        .orElseGet(() ->
            missing == 0
                ? "All %d runs have ended, and the verdict is not sealed yet. Go on with it to seal it."
                    .formatted(plan.trials().size())
                : "%d of %d runs have no result yet. Run it again to go on."
                    .formatted(missing, plan.trials().size()));
  }

  @Override
  public List<String> cautions() {
    return verdict.map(ReplayVerdict::cautions).orElse(List.of());
  }

  /// The machine against the person, over the runs of which a person has said something.
  public JudgeQuality machine() {
    int caught = 0;
    int overlooked = 0;
    int cleared = 0;
    int falseAlarms = 0;
    for (var trial : judged()) {
      if (trial.failed()) {
        caught += trial.machineFailed() ? 1 : 0;
        overlooked += trial.machineFailed() ? 0 : 1;
      } else {
        cleared += trial.machineFailed() ? 0 : 1;
        falseAlarms += trial.machineFailed() ? 1 : 0;
      }
    }
    return new JudgeQuality(caught, overlooked, cleared, falseAlarms);
  }

  /// Runs a person has said something of.
  public List<Trial> judged() {
    return items.stream()
        .flatMap(item -> Stream.concat(item.before().stream(), item.after().stream()))
        .filter(trial -> trial.override().isPresent())
        .toList();
  }
}
