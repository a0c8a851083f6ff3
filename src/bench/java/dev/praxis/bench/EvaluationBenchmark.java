package dev.praxis.bench;

import dev.praxis.core.statistics.contribution.ThresholdSweep;
import dev.praxis.core.statistics.paired.Clusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/// Ten thousand resamples of ten thousand items, and the sweep of 500 rules over 100,000 held-out
/// failures, each beside the loop over arrays it cannot do without.
final class EvaluationBenchmark implements Benchmark {
  private static final int ITEMS = 10_000;
  private static final int DRAWS = 10_000;
  private static final int RULES = 500;
  private static final int FAILURES = 100_000;
  private static final int ROUNDS = 5;

  @Override
  public List<Row> run(Ground ground) {
    return List.of(bootstrap(), sweep());
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

  private static Row sweep() {
    var random = new SplittableRandom(2);
    var rules = new ArrayList<ThresholdSweep.Candidate>();
    for (int rule = 0; rule < RULES; rule++) {
      rules.add(
          new ThresholdSweep.Candidate(
              random.nextInt(1, 200), random.nextInt(10, 40), Set.of("tag " + rule)));
    }
    var failures = new ArrayList<String>();
    for (int i = 0; i < FAILURES; i++) {
      failures.add("tag " + random.nextInt(RULES * 2));
    }
    double ours = best(() -> ThresholdSweep.of(rules, failures).size());
    double floor = best(() -> bareCount(failures));
    return Row.times("Threshold sweep, 500 rules × 100,000 failures", ours, floor, 3);
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
    double sink = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      sink += work.run();
      best = Math.min(best, (System.nanoTime() - start) / 1e6);
    }
    if (Double.isNaN(sink)) {
      throw new IllegalStateException("no number came out");
    }
    return best;
  }
}
