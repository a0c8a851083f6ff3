package dev.praxis.core.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;

/// What is believed of a success rate after some trials, where nothing was known before: a beta
/// distribution under Jeffreys' prior, Beta(½, ½).
///
/// Source: L. D. Brown, T. T. Cai, A. DasGupta, Interval estimation for a binomial proportion,
/// Statistical Science 16 (2001), section 3.
public final class Posterior {
  private final BetaDistribution rate;

  private Posterior(double successes, double failures) {
    rate = BetaDistribution.of(successes + 0.5, failures + 0.5);
  }

  /// After `x` successes out of `n` trials.
  public static Posterior of(int x, int n) {
    return halfCredit(x, 0, n - x);
  }

  /// Where a partial success counts as half a success and half a failure; then no exact belief, for
  /// the counts are no longer binomial.
  public static Posterior halfCredit(int success, int partial, int failure) {
    if (success < 0 || partial < 0 || failure < 0) {
      throw new IllegalArgumentException(
          "no counts: %d, %d, %d".formatted(success, partial, failure));
    }
    return new Posterior(success + partial / 2.0, failure + partial / 2.0);
  }

  /// The probability that the rate lies below this one, 0 to 1.
  public double below(double threshold) {
    return rate.cumulativeProbability(threshold);
  }

  /// The probability that the rate is this one or higher, 0 to 1.
  public double atLeast(double threshold) {
    return rate.survivalProbability(threshold);
  }
}
