package dev.praxis.core.evaluation.budget;

import dev.praxis.core.statistics.contribution.TagNumbers;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/// A threshold chosen by grouped cross-validation inside training: each group's failures are held
/// against the rules that would stand by the support of the other groups alone. What a threshold is
/// worth is tokens: those that the covered failures wasted, less those of the rules on every call.
/// Of all thresholds within one standard error of the best the highest is taken, which has fewest
/// rules.
///
/// Source: L. Breiman, J. Friedman, R. Olshen, C. Stone, Classification and Regression Trees
/// (1984), section 3.4.3.
///
/// @param lowest threshold chosen
/// @param threshold the highest at which the same rules stand; one past the greatest support where
///   no rule is worth its tokens
/// @param by what failures were grouped by: `project` or `lineage`
/// @param steps one a threshold, from 1 to one past the greatest support
public record ThresholdChoice(
    int lowest, int threshold, String by, int groups, int folds, List<Step> steps) {
  private static final int ENOUGH_PROJECTS = 5;

  public ThresholdChoice {
    steps = List.copyOf(steps);
  }

  /// What a threshold is worth on failures that were not counted for it.
  ///
  /// @param tokens of the rules that stand, mean over folds
  /// @param net tokens saved over all calls, if every covered failure were prevented
  /// @param error standard error of `net`, over folds
  public record Step(int threshold, int covered, int of, double tokens, double net, double error) {}

  /// What it costs and saves.
  ///
  /// @param perToken what a token on every call costs over all calls
  /// @param perFailure tokens a failure wastes
  record Stakes(double perToken, double perFailure) {}

  /// What one fold says of each threshold.
  private static final class Fold {
    private final int[] covered;
    private final int[] tokens;

    Fold(int[] covered, int[] tokens) {
      this.covered = covered;
      this.tokens = tokens;
    }

    double net(int threshold, int folds, Stakes stakes) {
      return covered[threshold] * stakes.perFailure()
          - tokens[threshold] * stakes.perToken() / folds;
    }
  }

  /// Empty where there are fewer than two groups, or no rule has a tag.
  ///
  /// @param tags of the failures
  static Optional<ThresholdChoice> of(
      List<BudgetRule> rules, List<BudgetFailure> failures, TagNumbers tags, Stakes stakes) {
    var measurable = rules.stream().filter(BudgetRule::measurable).toList();
    boolean byProject =
        failures.stream().map(BudgetFailure::project).distinct().count() >= ENOUGH_PROJECTS;
    Function<BudgetFailure, Object> group =
        byProject ? ThresholdChoice::project : BudgetFailure::lineage;
    var folds = Folds.of(failures, tags, group);
    if (folds.count() < 2 || measurable.isEmpty()) {
      return Optional.empty();
    }
    int most = rules.stream().mapToInt(BudgetRule::support).max().orElse(1);
    var held = held(measurable, folds, tags, most + 1);
    var steps =
        IntStream.rangeClosed(1, most + 1)
            .mapToObj(threshold -> step(threshold, held, failures.size(), stakes))
            .toList();
    int lowest = cheapestOfTheBest(steps);
    return Optional.of(
        new ThresholdChoice(
            lowest,
            raised(lowest, rules),
            byProject ? "project" : "lineage",
            folds.groups(),
            folds.count(),
            steps));
  }

  /// What was chosen and how, in one sentence.
  public String sentence() {
    var how =
        "%d-fold cross-validation inside training, grouped by %s: %d groups"
            .formatted(folds, by, groups);
    if (threshold >= steps.size()) {
      return "In tokens alone no threshold is worth having (%s).".formatted(how);
    }
    var chosen = steps.get(lowest - 1);
    return "Support %s is chosen, the cheapest within one standard error of the best: it covers %d of %d"
            .formatted(
                lowest == threshold ? lowest : lowest + " to " + threshold,
                chosen.covered(),
                chosen.of())
        + " failures that were not counted for it (%s).".formatted(how);
  }

  /// A lineage without a project is a group of its own.
  private static Object project(BudgetFailure failure) {
    return failure.project().isEmpty() ? failure.lineage() : failure.project();
  }

  /// Each fold against the rules as all other folds support them.
  private static List<Fold> held(List<BudgetRule> rules, Folds folds, TagNumbers tags, int most) {
    var tokens = new int[folds.count()][most + 1];
    var levels = new int[folds.count()][tags.tags()];
    for (var rule : rules) {
      var numbers = tags.of(Set.copyOf(rule.tags()));
      var supports = folds.supports(numbers);
      for (int fold = 0; fold < supports.length; fold++) {
        int support = Math.min(most - 1, supports[fold]);
        tokens[fold][support] += rule.tokens();
        for (int tag : numbers) {
          levels[fold][tag] = Math.max(levels[fold][tag], support);
        }
      }
    }
    var covered = folds.counts(levels, most);
    return IntStream.range(0, folds.count())
        .mapToObj(fold -> {
          sumFromAbove(tokens[fold]);
          sumFromAbove(covered[fold]);
          return new Fold(covered[fold], tokens[fold]);
        })
        .toList();
  }

  private static void sumFromAbove(int[] counts) {
    for (int i = counts.length - 2; i > 0; i--) {
      counts[i] += counts[i + 1];
    }
  }

  private static Step step(int threshold, List<Fold> held, int n, Stakes stakes) {
    int k = held.size();
    double net = held.stream().mapToDouble(fold -> fold.net(threshold, k, stakes)).sum();
    double squares = 0;
    for (var fold : held) {
      double off = fold.net(threshold, k, stakes) - net / k;
      squares += off * off;
    }
    return new Step(
        threshold,
        held.stream().mapToInt(fold -> fold.covered[threshold]).sum(),
        n,
        held.stream().mapToInt(fold -> fold.tokens[threshold]).average().orElse(0),
        net,
        Math.sqrt(squares * k / (k - 1.0)));
  }

  private static int cheapestOfTheBest(List<Step> steps) {
    var best = steps.stream().max(Comparator.comparingDouble(Step::net)).orElseThrow();
    return steps.stream()
        .filter(step -> step.net() >= best.net() - best.error())
        .mapToInt(Step::threshold)
        .max()
        .orElseThrow();
  }

  /// Between two supports that rules have, all thresholds let the same rules stand.
  private static int raised(int threshold, List<BudgetRule> rules) {
    var supports = new TreeMap<Integer, Integer>();
    rules.forEach(rule -> supports.merge(rule.support(), 1, Integer::sum));
    var next = supports.ceilingKey(threshold);
    return next == null ? threshold : next;
  }
}
