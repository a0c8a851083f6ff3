package dev.praxis.bench;

import dev.praxis.core.evaluation.budget.Budget;
import dev.praxis.core.evaluation.budget.BudgetFailure;
import dev.praxis.core.evaluation.budget.BudgetGround;
import dev.praxis.core.evaluation.budget.BudgetRule;
import dev.praxis.core.evaluation.budget.Waste;
import dev.praxis.core.session.SessionId;
import dev.praxis.core.statistics.contribution.TagNumbers;
import dev.praxis.core.statistics.contribution.ThresholdSweep;
import dev.praxis.core.statistics.paired.Clusters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/// Ten thousand resamples of ten thousand items, and the sweep of 500 rules over 100,000 held-out
/// failures, each beside the loop over arrays it cannot do without. Small things are done again and
/// again, so that the machine has compiled them as it has in a window that stays open.
final class EvaluationBenchmark implements Benchmark {
  private static final int ITEMS = 10_000;
  private static final int DRAWS = 10_000;
  private static final int RULES = 500;
  private static final int FAILURES = 100_000;
  private static final int ROUNDS = 5;
  private static final double LEAST_MS = 300;
  private static final Set<Long> TEN = Set.of(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);

  @Override
  public List<Row> run(Ground ground) {
    var rows = new ArrayList<Row>();
    rows.add(bootstrap());
    rows.addAll(sweeps());
    return rows;
  }

  private static Row bootstrap() {
    var random = new SplittableRandom(1);
    var items = new ArrayList<Double>();
    for (int i = 0; i < ITEMS; i++) {
      items.add((double) random.nextInt(-1, 2));
    }
    var clusters = Clusters.apart(items);
    var values = items.stream().mapToDouble(Double::doubleValue).toArray();
    double ours = best(() -> clusters.bootstrap(DRAWS, 7).mean());
    double floor = best(() -> bareResamples(values));
    return Row.times("10,000 resamples of 10,000 items", ours, floor, 1.5);
  }

  private static double bareResamples(double[] values) {
    var random = new SplittableRandom(7);
    double all = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += values[random.nextInt(values.length)];
      }
      all += sum / values.length;
    }
    return all / DRAWS;
  }

  private static List<Row> sweeps() {
    var random = new SplittableRandom(2);
    var rules = new ArrayList<BudgetRule>();
    for (int rule = 0; rule < RULES; rule++) {
      int tokens = random.nextInt(10, 40);
      int support = random.nextInt(1, 200);
      rules.add(
          new BudgetRule(rule, 1, "Rule " + rule, true, List.of("tag " + rule), support, tokens));
    }
    var numbers = new int[FAILURES];
    var failures = new ArrayList<BudgetFailure>();
    for (int i = 0; i < FAILURES; i++) {
      numbers[i] = random.nextInt(RULES * 2);
      failures.add(
          new BudgetFailure(
              i, new SessionId(i), "s" + i, "Session", "p" + i % 40, "tag " + numbers[i]));
    }
    var tags = failures.stream().map(BudgetFailure::tag).toList();
    var candidates =
        rules.stream()
            .map(rule ->
                new ThresholdSweep.Candidate(
                    rule.support(), rule.tokens(), Set.copyOf(rule.tags())))
            .toList();
    var numbered = TagNumbers.of(tags);
    var against = candidates.stream().map(rule -> numbered.of(rule.tags())).toArray(int[][]::new);
    var ground =
        new BudgetGround(
            BudgetGround.Side.TRAINING,
            Instant.EPOCH,
            rules,
            failures,
            new BudgetGround.Calls(5_000_000, 0),
            Waste.of(List.of(), BudgetGround.Prices.USUAL),
            BudgetGround.Prices.USUAL,
            2,
            "");
    var budget = Budget.of(ground);
    double array = best(() -> bareArray(numbers));
    return List.of(
        Row.times(
            "Numbering the tags of 100,000 failures, once; floor: counting them in a map",
            best(() -> TagNumbers.of(tags).tags()),
            best(() -> bareCount(tags)),
            2),
        Row.times(
            "Threshold sweep, 500 rules × 100,000 failures; floor: bare loop over an array",
            best(() -> ThresholdSweep.of(candidates, against, numbered).size()),
            array,
            3),
        Row.atMost(
            "What if ten rules were dropped; floor: bare loop over an array",
            best(() -> budget.whatIf(TEN).after()),
            Row.millis(array),
            1),
        Row.told(
            "– the whole budget: numbering, front, contributions, cross-validation",
            Row.millis(best(() -> Budget.of(ground).covered()))));
  }

  private static double bareArray(int[] numbers) {
    var counts = new int[RULES * 2];
    for (int number : numbers) {
      counts[number]++;
    }
    return counts[0];
  }

  /// Counting each tag once is the least any sweep must do.
  private static double bareCount(List<String> failures) {
    var counts = new HashMap<String, Integer>();
    failures.forEach(tag -> counts.merge(tag, 1, Integer::sum));
    return counts.size();
  }

  private interface Work {
    double run();
  }

  private static double best(Work work) {
    double best = Double.MAX_VALUE;
    double all = 0;
    double sink = 0;
    for (int round = 0; round < ROUNDS || all < LEAST_MS; round++) {
      long start = System.nanoTime();
      sink += work.run();
      double took = (System.nanoTime() - start) / 1e6;
      best = Math.min(best, took);
      all += took;
    }
    if (Double.isNaN(sink)) {
      throw new IllegalStateException("no number came out");
    }
    return best;
  }
}
