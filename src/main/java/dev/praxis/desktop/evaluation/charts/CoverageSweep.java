package dev.praxis.desktop.evaluation.charts;

import dev.praxis.core.evaluation.EvaluationRun;
import dev.praxis.core.report.charts.ThresholdSweep;
import dev.praxis.core.words.Texts;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What the rules of a coverage run would cost and cover from threshold to threshold.
///
/// @param standing how each rule of the run stands, by its id; rules without an entry have no
///   support
public record CoverageSweep(
    EvaluationRun run, Map<Long, Standing> standing, int threshold, Texts texts) {

  /// A rule's weight.
  ///
  /// @param support lineages of the training split with one of its tags
  /// @param tokens of its line
  public record Standing(int support, int tokens) {}

  /// One step more than the greatest support, where nothing is left.
  public ThresholdSweep chart() {
    var most = run.rules().stream().mapToInt(rule -> standing(rule.id()).support()).max();
    return new ThresholdSweep(
        most.isEmpty()
            ? List.of()
            : IntStream.rangeClosed(1, most.getAsInt() + 1).mapToObj(this::step).toList(),
        run.heldOut(),
        threshold,
        texts);
  }

  private ThresholdSweep.Step step(int atLeast) {
    var rules =
        run.rules().stream()
            .map(EvaluationRun.RuleThen::id)
            .filter(id -> standing(id).support() >= atLeast)
            .toList();
    var tokens = rules.stream().mapToInt(id -> standing(id).tokens()).sum();
    return new ThresholdSweep.Step(atLeast, tokens, covered(rules));
  }

  private int covered(List<Long> rules) {
    return (int)
        run.items().stream()
            .filter(item -> item.caughtBy().stream().anyMatch(rules::contains))
            .count();
  }

  private Standing standing(long rule) {
    return standing.getOrDefault(rule, new Standing(0, 0));
  }
}
