package dev.praxis.bench;

import dev.praxis.core.evaluation.verdict.ReplayEvidence;
import dev.praxis.core.evaluation.verdict.ReplayItem;
import dev.praxis.core.evaluation.verdict.ReplayVerdict;
import dev.praxis.core.evaluation.verdict.VerdictState;
import dev.praxis.core.statistics.Intervals;
import dev.praxis.core.statistics.paired.Clusters;
import dev.praxis.core.statistics.paired.PairedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/// Whether verdicts and intervals keep what they promise, by simulation: no speed, but nothing a
/// unit test should take the time for.
final class CalibrationBenchmark implements Benchmark {
  private static final int LOOKS = 3;
  private static final int PER_LOOK = 4;
  private static final int PROJECTS = 8;

  @Override
  public List<Row> run(Ground ground) {
    int runs = ground.small() ? 500 : 4_000;
    return List.of(
        falseBetter("“Better” without any effect, three looks, 8 projects", runs, 0),
        falseBetter("the same where projects move apart at random", runs, 0.25),
        pairedCoverage(runs),
        clusterCoverage(runs),
        wilsonCoverage());
  }

  /// Looks at growing data; one “Better” at any look is a false one.
  ///
  /// @param apart how far the effect of a project strays from none, to either side
  private static Row falseBetter(String what, int runs, double apart) {
    var random = new SplittableRandom(11);
    int better = 0;
    for (int run = 0; run < runs; run++) {
      better += anyBetter(random, apart) ? 1 : 0;
    }
    var interval = Intervals.wilson(better, runs);
    return share(what, better, runs, "≤ 0.05", interval.low() <= 0.05);
  }

  private static boolean anyBetter(SplittableRandom random, double apart) {
    double[] failing = new double[PROJECTS];
    double[] effect = new double[PROJECTS];
    for (int project = 0; project < PROJECTS; project++) {
      failing[project] = 0.3 + 0.4 * random.nextDouble();
      effect[project] = random.nextBoolean() ? apart : -apart;
    }
    var items = new ArrayList<ReplayItem>();
    for (int look = 1; look <= LOOKS; look++) {
      for (int project = 0; project < PROJECTS; project++) {
        for (int i = 0; i < PER_LOOK; i++) {
          double before = random.nextDouble() < failing[project] ? 1 : 0;
          double after = random.nextDouble() < failing[project] - effect[project] ? 1 : 0;
          items.add(new ReplayItem("task", "project " + project, before, after, false));
        }
      }
      var verdict =
          ReplayVerdict.of(new ReplayEvidence(items, 0, 1, List.of(), look, LOOKS, 0.10, look));
      if (verdict.state() == VerdictState.BETTER) {
        return true;
      }
    }
    return false;
  }

  private static Row pairedCoverage(int runs) {
    var random = new SplittableRandom(12);
    int covered = 0;
    for (int run = 0; run < runs; run++) {
      double prevented = 0.1 + 0.3 * random.nextDouble();
      double broken = 0.1 * random.nextDouble();
      double both = (1 - prevented - broken) * random.nextDouble();
      int[] cells = new int[4];
      for (int i = 0; i < 40; i++) {
        double at = random.nextDouble();
        cells[at < both ? 0 : at < both + prevented ? 1 : at < both + prevented + broken ? 2 : 3]++;
      }
      var interval = new PairedTable(cells[0], cells[1], cells[2], cells[3]).interval();
      double truth = prevented - broken;
      covered += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
    }
    return coverage("Paired interval covers the true difference, 40 pairs", covered, runs);
  }

  private static Row clusterCoverage(int runs) {
    var random = new SplittableRandom(13);
    int covered = 0;
    for (int run = 0; run < runs; run++) {
      double truth = 0.2;
      var clusters = new ArrayList<List<Double>>();
      for (int project = 0; project < PROJECTS; project++) {
        double effect = truth + (random.nextBoolean() ? 0.15 : -0.15);
        var items = new ArrayList<Double>();
        for (int i = 0; i < 8; i++) {
          double at = random.nextDouble();
          items.add(at < 0.3 + effect ? 1.0 : at < 0.6 + effect ? -1.0 : 0.0);
        }
        clusters.add(items);
      }
      // P(1) - P(-1) = 0.3 + effect - 0.3
      var interval = Clusters.of(clusters).interval();
      covered += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
    }
    return coverage("Cluster interval covers the true difference, 8 projects", covered, runs);
  }

  /// Exactly, averaged over shares from 0.05 to 0.95.
  private static Row wilsonCoverage() {
    int n = 20;
    double sum = 0;
    int shares = 0;
    for (double p = 0.05; p < 0.951; p += 0.01) {
      var binomial = BinomialDistribution.of(n, p);
      for (int x = 0; x <= n; x++) {
        var interval = Intervals.wilson(x, n);
        sum += interval.low() <= p && p <= interval.high() ? binomial.probability(x) : 0;
      }
      shares++;
    }
    double mean = sum / shares;
    return new Row(
        "Wilson interval covers, n = 20, averaged over shares",
        Row.text("%.3f", mean),
        "",
        "",
        "0.92 – 0.98",
        Optional.of(mean >= 0.92 && mean <= 0.98));
  }

  private static Row coverage(String what, int covered, int runs) {
    var interval = Intervals.wilson(covered, runs);
    return share(what, covered, runs, "≥ 0.93", interval.high() >= 0.93);
  }

  private static Row share(String what, int count, int runs, String aim, boolean met) {
    var interval = Intervals.wilson(count, runs);
    return new Row(
        what,
        Row.text("%.3f (%.3f – %.3f)", (double) count / runs, interval.low(), interval.high()),
        Row.text("%d runs", runs),
        "",
        aim,
        Optional.of(met));
  }
}
