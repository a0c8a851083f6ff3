package dev.praxis.core.report.charts.evaluation;

import dev.praxis.core.evaluation.EvaluationRun;
import dev.praxis.core.evaluation.EvaluationRun.RuleThen;
import dev.praxis.core.evaluation.budget.BudgetRule;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.statistics.contribution.ParetoFront;
import dev.praxis.core.statistics.contribution.ParetoFront.Priced;
import dev.praxis.core.words.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// What each threshold would have cost and addressed of the failures of a coverage run. What rules
/// weigh is known as of today.
///
/// @param weights of rules by their ids; a rule without one weighs nothing and has no support
/// @param threshold in force
public record CoverageSweep(
    EvaluationRun run, Map<Long, Weight> weights, int threshold, Texts texts) {

  /// A rule's weight.
  ///
  /// @param support lineages of the training split with one of its tags
  /// @param tokens of its line; `estimated` the same by a quarter of the characters
  public record Weight(int support, int tokens, int estimated) {
    private static final Weight NONE = new Weight(0, 0, 0);

    /// As of today.
    public static Weight of(Rule rule) {
      return new Weight(rule.support(), rule.tokens(), BudgetRule.estimated(rule.text()));
    }
  }

  /// The chart, with the line where rules pay for themselves.
  ///
  /// @param payingPerToken failures to prevent for each token a call; 0 where it is not known
  public ParetoSweep chart(double payingPerToken) {
    int greatest = run.rules().stream().mapToInt(rule -> weight(rule).support()).max().orElse(-1);
    return new ParetoSweep(
        IntStream.rangeClosed(1, greatest + 1).mapToObj(this::step).toList(),
        front(),
        run.heldOut(),
        threshold,
        payingPerToken,
        texts);
  }

  private Weight weight(RuleThen rule) {
    return weights.getOrDefault(rule.id(), Weight.NONE);
  }

  private ParetoSweep.Step step(int atLeast) {
    var standing = run.rules().stream().filter(rule -> weight(rule).support() >= atLeast).toList();
    var caught = new HashSet<Integer>();
    standing.forEach(rule -> caught.addAll(caughtBy(rule)));
    int tokens = standing.stream().mapToInt(rule -> weight(rule).tokens()).sum();
    int estimated = standing.stream().mapToInt(rule -> weight(rule).estimated()).sum();
    return new ParetoSweep.Step(atLeast, tokens, estimated, caught.size());
  }

  private List<ParetoSweep.Best> front() {
    var priced =
        run.rules().stream()
            .map(rule -> new Priced("R" + rule.id(), weight(rule).tokens(), caughtBy(rule)))
            .toList();
    return ParetoFront.of(priced).points().stream()
        .map(point -> new ParetoSweep.Best(point.tokens(), point.caught(), named(point.rules())))
        .toList();
  }

  private String named(List<String> rules) {
    return rules.isEmpty() ? texts.get("chart.pareto.none") : String.join(" ", rules);
  }

  private Set<Integer> caughtBy(RuleThen rule) {
    var caught = new HashSet<Integer>();
    for (int i = 0; i < run.items().size(); i++) {
      if (run.items().get(i).caughtBy().contains(rule.id())) {
        caught.add(i);
      }
    }
    return caught;
  }
}
