package dev.praxis.core.statistics;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/// Where rates of different sizes lie by chance alone when all are the same: the limits of a funnel
/// plot, exact by the binomial distribution. They go in steps, for smoothed ones would call ten out
/// of ten a wonder where nine out of ten is usual.
///
/// Source: D. J. Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in
/// Medicine 24 (2005), without its interpolation.
///
/// @param pooled the rate of all together, 0 to 1
public record Funnel(double pooled) {
  private static final double TAIL_95 = 0.025;
  private static final double TAIL_998 = 0.001;

  public Funnel {
    if (!(pooled >= 0 && pooled <= 1)) {
      throw new IllegalArgumentException(pooled + " is no rate");
    }
  }

  /// Both ends belong to it; beyond either lies no more than one rate in forty.
  public Interval limits95(int n) {
    return limits("funnel 95 %", n, TAIL_95);
  }

  /// Both ends belong to it; beyond either lies no more than one rate in a thousand.
  public Interval limits998(int n) {
    return limits("funnel 99.8 %", n, TAIL_998);
  }

  private Interval limits(String method, int n, double tail) {
    if (n < 1) {
      throw new IllegalArgumentException("no trials");
    }
    var counts = BinomialDistribution.of(n, pooled);
    return new Interval(
        method,
        (double) counts.inverseCumulativeProbability(tail) / n,
        (double) counts.inverseSurvivalProbability(tail) / n);
  }
}
