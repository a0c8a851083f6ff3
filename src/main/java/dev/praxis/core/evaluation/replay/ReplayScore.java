package dev.praxis.core.evaluation.replay;

import dev.praxis.core.evaluation.verdict.ReplayEvidence;
import dev.praxis.core.evaluation.verdict.ReplayFigures;
import dev.praxis.core.evaluation.verdict.ReplayItem;
import dev.praxis.core.evaluation.verdict.ReplayVerdict;
import dev.praxis.core.statistics.JudgeQuality;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// From the runs of a plan to its verdict.
///
/// @param results as the machine has them
/// @param overrulings what persons say of them, which counts
/// @param look which look at the split it is
/// @param faults what makes it invalid, each a clause
public record ReplayScore(
    ReplayPlan plan,
    List<TrialResult> results,
    List<Overruling> overrulings,
    int look,
    List<String> faults) {

  public ReplayScore {
    results = List.copyOf(results);
    overrulings = List.copyOf(overrulings);
    faults = List.copyOf(faults);
  }

  /// All tasks that have all their runs; the others are missing.
  public ReplayEvidence evidence() {
    return evidence(counted(), plan.epochs());
  }

  /// What may be said, and beside it what holds without the runs that broke down and how far
  /// persons and the machine agree.
  public ReplayVerdict verdict() {
    var verdict = ReplayVerdict.of(evidence());
    var more = new ArrayList<String>();
    withoutBroken(more);
    persons(more);
    return verdict.minding(more);
  }

  private List<TrialResult> counted() {
    return Overruling.apply(overrulings, results);
  }

  /// Counted as failures in the verdict, left out here: both readings side by side.
  private void withoutBroken(List<String> more) {
    var through = counted().stream().filter(TrialResult::completed).toList();
    int broken = results.size() - through.size();
    if (broken == 0) {
      return;
    }
    var evidence = evidence(through, 1);
    if (evidence.items().isEmpty()) {
      more.add("No task got through in both arms: every difference is one of breaking down.");
      return;
    }
    var figures = ReplayFigures.of(evidence);
    more.add(
        String.format(
            Locale.ROOT,
            "%s broke down or ran out of time and counted as failed; without them the difference"
                + " is %s points, 95 %% CI %s to %s, over %d items.",
            broken == 1 ? "1 run" : broken + " runs",
            ReplayVerdict.points(-figures.difference()),
            ReplayVerdict.points(-figures.interval().high()),
            ReplayVerdict.points(-figures.interval().low()),
            evidence.items().size()));
  }

  private void persons(List<String> more) {
    if (overrulings.isEmpty()) {
      return;
    }
    var machine = machine();
    int failures = machine.caught() + machine.overlooked();
    int sound = machine.cleared() + machine.falseAlarms();
    more.add(
        "A person judged %d of %d runs and overruled the machine in %d; of these runs the machine"
                .formatted(
                    failures + sound, results.size(), machine.overlooked() + machine.falseAlarms())
            + " caught %d of %d failures and cleared %d of %d sound ones."
                .formatted(machine.caught(), failures, machine.cleared(), sound));
  }

  /// The machine against the persons, over the runs they judged.
  public JudgeQuality machine() {
    return new JudgeQuality(
        told(one -> one.said.failed() && one.result.failed()),
        told(one -> one.said.failed() && !one.result.failed()),
        told(one -> !one.said.failed() && !one.result.failed()),
        told(one -> !one.said.failed() && one.result.failed()));
  }

  private record Judged(Overruling said, TrialResult result) {}

  private int told(Predicate<Judged> which) {
    return (int)
        overrulings.stream()
            .flatMap(
                said -> results.stream().filter(said::isOf).map(result -> new Judged(said, result)))
            .filter(which)
            .count();
  }

  private ReplayEvidence evidence(List<TrialResult> counted, int fewest) {
    var items = new ArrayList<ReplayItem>();
    for (var task : plan.tasks()) {
      var before = runs(counted, task, Arm.BEFORE);
      var after = runs(counted, task, Arm.AFTER);
      if (before.size() >= fewest && after.size() >= fewest) {
        items.add(
            new ReplayItem(
                task.name(), task.project(), failed(before), failed(after), task.critical()));
      }
    }
    return new ReplayEvidence(
        items,
        plan.tasks().size() - items.size(),
        plan.epochs(),
        faults,
        look,
        plan.plannedLooks(),
        plan.smallestDifference(),
        plan.seed());
  }

  private static List<TrialResult> runs(List<TrialResult> results, ReplayTask task, Arm arm) {
    return results.stream()
        .filter(result -> result.task().equals(task.name()) && result.arm() == arm)
        .toList();
  }

  private static double failed(List<TrialResult> runs) {
    return (double) runs.stream().filter(TrialResult::failed).count() / runs.size();
  }
}
