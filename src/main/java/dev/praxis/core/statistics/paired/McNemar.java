package dev.praxis.core.statistics.paired;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// McNemar's test of a paired table, two-sided.
///
/// @param exact the p-value to report: binomial, never too small
/// @param midP the exact one less half the probability of what was seen; 1 where nothing changed
/// @param chiSquared of the asymptotic test, without correction; for information only
/// @param asymptotic its p-value; for information only
public record McNemar(double exact, double midP, double chiSquared, double asymptotic) {
  private static final double HALF = 0.5;

  /// From the items that changed.
  ///
  /// Source of the mid-p: M. W. Fagerland, S. Lydersen, P. Laake, The McNemar test for binary
  /// matched-pairs data, BMC Medical Research Methodology 13:91 (2013).
  ///
  /// @param prevented failed before only
  /// @param newFailures failed after only
  public static McNemar of(int prevented, int newFailures) {
    int changed = prevented + newFailures;
    if (changed == 0) {
      return new McNemar(1, 1, 0, 1);
    }
    double exact = exact(prevented, newFailures);
    double seen = BinomialDistribution.of(changed, HALF).probability(prevented);
    double midP = prevented == newFailures ? 1 - seen / 2 : exact - seen;
    double chiSquared = Math.pow(prevented - newFailures, 2) / changed;
    return new McNemar(
        exact, midP, chiSquared, ChiSquaredDistribution.of(1).survivalProbability(chiSquared));
  }

  /// Only the exact p-value: twice the lesser tail, 1 at most.
  public static double exact(int prevented, int newFailures) {
    int changed = prevented + newFailures;
    return changed == 0
        ? 1
        : Math.min(
            1,
            2
                * BinomialDistribution.of(changed, HALF)
                    .cumulativeProbability(Math.min(prevented, newFailures)));
  }

  /// The least number of prevented failures whose exact p-value is at most `alpha` beside so many
  /// new ones: what a small evaluation must show to be decisive at all.
  public static int leastPrevented(int newFailures, double alpha) {
    int prevented = newFailures + 1;
    while (exact(prevented, newFailures) > alpha) {
      prevented++;
    }
    return prevented;
  }
}
