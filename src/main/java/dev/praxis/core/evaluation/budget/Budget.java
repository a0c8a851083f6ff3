package dev.praxis.core.evaluation.budget;

import dev.praxis.core.evaluation.budget.BudgetGround.Side;
import dev.praxis.core.statistics.contribution.BreakEven;
import dev.praxis.core.statistics.contribution.Contribution;
import dev.praxis.core.statistics.contribution.ParetoFront;
import dev.praxis.core.statistics.contribution.ThresholdSweep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Rules against the failures they could have addressed. Coverage, and so an upper bound of what
/// they prevent: no test is possible on it, and none is made. Immutable.
///
/// @param worths a row a rule: by Shapley value, falling, then as in the instruction file
/// @param choice empty on held-out sessions, which must not choose, and where training cannot
public record Budget(
    BudgetGround ground,
    BudgetCurve curve,
    List<RuleWorth> worths,
    Optional<ThresholdChoice> choice) {
  private static final double THOUSAND = 1_000;

  public Budget {
    worths = List.copyOf(worths);
  }

  /// Works it out: in time linear in rules and failures, but for the front and the
  /// cross-validation.
  public static Budget of(BudgetGround ground) {
    var catches = catches(ground);
    var front = front(ground, catches);
    var choice =
        ground.side() == Side.TRAINING
            ? ThresholdChoice.of(ground.rules(), ground.failures(), stakes(ground))
            : Optional.<ThresholdChoice>empty();
    var curve =
        new BudgetCurve(
            sweep(ground),
            front,
            ground.failures().size(),
            ground.threshold(),
            choice.map(ThresholdChoice::threshold).orElse(0),
            payingPerToken(ground));
    return new Budget(ground, curve, worths(ground, catches, front), choice);
  }

  /// What dropping these rules would change; ids of other rules are passed over.
  public WhatIf whatIf(Set<Long> ids) {
    var dropped = ground.rules().stream().filter(rule -> ids.contains(rule.id())).toList();
    var now = tags(ground.rules());
    var kept = tags(ground.rules().stream().filter(rule -> !ids.contains(rule.id())).toList());
    var uncovered =
        ground.failures().stream()
            .filter(failure -> now.contains(failure.tag()) && !kept.contains(failure.tag()))
            .toList();
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
    return ground.rules().stream().mapToInt(BudgetRule::estimated).sum();
  }

  /// Failures that a rule carries the tag of.
  public int covered() {
    var tags = tags(ground.rules());
    return (int) ground.failures().stream().filter(each -> tags.contains(each.tag())).count();
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

  private static Set<String> tags(List<BudgetRule> rules) {
    return rules.stream().flatMap(rule -> rule.tags().stream()).collect(Collectors.toSet());
  }

  /// For each rule that has a tag, the numbers of the failures that carry one of them.
  private static Map<Long, Set<Integer>> catches(BudgetGround ground) {
    Map<String, List<Integer>> byTag = new HashMap<>();
    for (int i = 0; i < ground.failures().size(); i++) {
      byTag.computeIfAbsent(ground.failures().get(i).tag(), _ -> new ArrayList<>()).add(i);
    }
    Map<Long, Set<Integer>> catches = new HashMap<>();
    for (var rule : ground.rules()) {
      var caught = new HashSet<Integer>();
      rule.tags().forEach(tag -> caught.addAll(byTag.getOrDefault(tag, List.of())));
      catches.put(rule.id(), caught);
    }
    return catches;
  }

  private static List<ThresholdSweep.Point> sweep(BudgetGround ground) {
    return ThresholdSweep.of(
        ground.rules().stream()
            .map(rule ->
                new ThresholdSweep.Candidate(
                    rule.support(), rule.tokens(), Set.copyOf(rule.tags())))
            .toList(),
        ground.failures().stream().map(BudgetFailure::tag).toList());
  }

  private static ParetoFront.Front front(BudgetGround ground, Map<Long, Set<Integer>> catches) {
    return ParetoFront.of(
        ground.rules().stream()
            .filter(BudgetRule::measurable)
            .map(rule ->
                new ParetoFront.Priced(
                    Long.toString(rule.id()),
                    rule.tokens(),
                    catches.getOrDefault(rule.id(), Set.of())))
            .toList());
  }

  private static List<RuleWorth> worths(
      BudgetGround ground, Map<Long, Set<Integer>> catches, ParetoFront.Front front) {
    var contributions = Contribution.ofCoverage(caughtBy(ground));
    var onFront = new HashSet<String>();
    front.points().forEach(point -> onFront.addAll(point.rules()));
    return ground.rules().stream()
        .map(rule ->
            RuleWorth.of(
                rule,
                contribution(contributions.get(rule.id())),
                breakEven(rule, ground),
                rule.measurable()
                    ? perThousandCalls(ground, catches.getOrDefault(rule.id(), Set.of()).size())
                    : Double.NaN,
                onFront.contains(Long.toString(rule.id()))))
        .sorted(
            Comparator.comparingDouble((RuleWorth worth) -> worth.contribution().shapley())
                .reversed())
        .toList();
  }

  private static Contribution contribution(@Nullable Contribution known) {
    return known == null ? Contribution.none() : known;
  }

  /// Rules by failure, failures that nothing catches left out.
  private static List<Set<Long>> caughtBy(BudgetGround ground) {
    Map<String, Set<Long>> byTag = new HashMap<>();
    for (var rule : ground.rules()) {
      rule.tags()
          .forEach(tag -> byTag.computeIfAbsent(tag, _ -> new LinkedHashSet<>()).add(rule.id()));
    }
    return ground.failures().stream()
        .map(failure -> byTag.getOrDefault(failure.tag(), Set.of()))
        .filter(rules -> !rules.isEmpty())
        .toList();
  }

  private static double breakEven(BudgetRule rule, BudgetGround ground) {
    return BreakEven.failuresPerThousandCalls(
        rule.tokens(), ground.waste().tokens(), ground.prices().cachedPrice());
  }

  private static double perThousandCalls(BudgetGround ground, int failures) {
    long calls = ground.calls().all();
    return calls == 0 ? Double.NaN : THOUSAND * failures / calls;
  }

  private static ThresholdChoice.Stakes stakes(BudgetGround ground) {
    return new ThresholdChoice.Stakes(
        ground.calls().all() * ground.prices().cachedPrice(), ground.waste().tokens());
  }

  private static double payingPerToken(BudgetGround ground) {
    long calls = ground.calls().all();
    return calls == 0
        ? Double.NaN
        : calls * ground.prices().cachedPrice() / ground.waste().tokens();
  }
}
