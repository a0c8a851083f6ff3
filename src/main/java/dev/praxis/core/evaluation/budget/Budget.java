package dev.praxis.core.evaluation.budget;

import dev.praxis.core.evaluation.budget.BudgetGround.Side;
import dev.praxis.core.statistics.contribution.ParetoFront;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Rules against the failures they could have addressed. Coverage, and so an upper bound of what
/// they prevent: no test is possible on it, and none is made. Immutable.
public final class Budget {
  private static final double THOUSAND = 1_000;

  private final BudgetGround ground;
  private final Coverage coverage;
  private final BudgetCurve curve;
  private final List<RuleWorth> worths;
  private final Optional<ThresholdChoice> choice;

  private Budget(BudgetGround ground) {
    this.ground = ground;
    coverage = Coverage.of(ground);
    choice =
        ground.side() == Side.TRAINING
            ? ThresholdChoice.of(ground.rules(), ground.failures(), coverage.tags(), stakes(ground))
            : Optional.empty();
    var front = coverage.front();
    curve =
        new BudgetCurve(
            coverage.sweep(),
            front,
            ground.failures().size(),
            ground.threshold(),
            choice.map(ThresholdChoice::threshold).orElse(0),
            ground.paying().failuresPerToken());
    worths = worths(ground, coverage, front);
  }

  /// Works it out: in time linear in rules and failures, but for the front and the
  /// cross-validation.
  public static Budget of(BudgetGround ground) {
    return new Budget(ground);
  }

  public BudgetGround ground() {
    return ground;
  }

  public BudgetCurve curve() {
    return curve;
  }

  /// A row a rule: by Shapley value, falling, then as in the instruction file.
  public List<RuleWorth> worths() {
    return worths;
  }

  /// Empty on held-out sessions, which must not choose, and where training cannot.
  public Optional<ThresholdChoice> choice() {
    return choice;
  }

  /// What dropping these rules would change; ids of other rules are passed over. Well below a
  /// millisecond for a hundred thousand failures.
  public WhatIf whatIf(Set<Long> ids) {
    var dropped = ground.rules().stream().filter(rule -> ids.contains(rule.id())).toList();
    var uncovered = Arrays.stream(coverage.lost(ids)).mapToObj(ground.failures()::get).toList();
    int before = covered();
    int tokens = dropped.stream().mapToInt(BudgetRule::tokens).sum();
    double failures = perThousandCalls(ground, uncovered.size());
    return new WhatIf(
        dropped,
        tokens,
        dropped.stream().mapToInt(BudgetRule::estimated).sum(),
        before,
        before - uncovered.size(),
        ground.failures().size(),
        uncovered,
        new WhatIf.PerThousandCalls(
            tokens * ground.prices().cachedPrice() * THOUSAND,
            failures,
            failures * ground.waste().tokens()));
  }

  /// Tokens of all rules on every call.
  public int tokens() {
    return ground.rules().stream().mapToInt(BudgetRule::tokens).sum();
  }

  /// The same by a quarter of the characters.
  public int estimated() {
    return estimated(0);
  }

  /// The same of the rules that reach a support.
  public int estimated(int support) {
    return ground.rules().stream()
        .filter(rule -> rule.support() >= support)
        .mapToInt(BudgetRule::estimated)
        .sum();
  }

  /// Failures that a rule carries the tag of.
  public int covered() {
    return coverage.covered();
  }

  /// Rules that no set worth its price holds.
  public List<BudgetRule> retirable() {
    return worths.stream().filter(RuleWorth::mayRetire).map(RuleWorth::rule).toList();
  }

  /// What must be known beside the numbers, each one sentence.
  public List<String> cautions() {
    var cautions = new ArrayList<String>();
    cautions.add(
        "Coverage is the most that rules can prevent: an agent that reads a rule may fail all the same."
            + " No test is made of it.");
    cautions.add(
        ground.side() == Side.TRAINING
            ? "These are the failures the rules were drafted from."
            : ground.exploratory());
    if (ground.rules().stream().anyMatch(rule -> !rule.measurable())) {
      cautions.add(
          "Rules without a tag cost tokens here, and coverage cannot say what they bring.");
    }
    if (ground.calls().all() == 0) {
      cautions.add(
          "How often a model was called is not known here, so the rules are weighed as if they cost"
              + " nothing.");
    }
    if (!curve.front().exact()) {
      cautions.add(
          "With so many rules the front is that of adding what covers most per token each time.");
    }
    return cautions;
  }

  private static List<RuleWorth> worths(
      BudgetGround ground, Coverage coverage, ParetoFront.Front front) {
    var onFront = new HashSet<String>();
    front.points().forEach(point -> onFront.addAll(point.rules()));
    return IntStream.range(0, ground.rules().size())
        .mapToObj(place -> {
          var rule = ground.rules().get(place);
          return RuleWorth.of(
              rule,
              coverage.contribution(place),
              ground.paying().failuresPerThousandCalls(rule.tokens()),
              rule.measurable() ? perThousandCalls(ground, coverage.covered(place)) : Double.NaN,
              onFront.contains(Long.toString(rule.id())));
        })
        .sorted(
            Comparator.comparingDouble((RuleWorth worth) -> worth.contribution().shapley())
                .reversed())
        .toList();
  }

  private static double perThousandCalls(BudgetGround ground, int failures) {
    long calls = ground.calls().all();
    return calls == 0 ? Double.NaN : THOUSAND * failures / calls;
  }

  private static ThresholdChoice.Stakes stakes(BudgetGround ground) {
    return new ThresholdChoice.Stakes(
        ground.calls().all() * ground.prices().cachedPrice(), ground.waste().tokens());
  }
}
