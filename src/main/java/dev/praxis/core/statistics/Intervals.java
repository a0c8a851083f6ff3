package dev.praxis.core.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;

/// Two-sided 95 % confidence intervals of proportions.
public final class Intervals {
  /// The 0.975 quantile of the standard normal distribution.
  private static final double Z = 1.959963984540054;

  private static final double TAIL = 0.025;

  private Intervals() {}

  /// Wilson's score interval of `x` out of `n`; from 0 to 1 where `n` is 0.
  ///
  /// Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference,
  /// JASA 22 (1927).
  public static Interval wilson(int x, int n) {
    checkCounts(x, n);
    if (n == 0) {
      return new Interval("wilson", 0, 1);
    }
    double z2 = Z * Z;
    double p = (double) x / n;
    double centre = (x + z2 / 2) / (n + z2);
    double half = Z * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n)) / (1 + z2 / n);
    return new Interval(
        "wilson", x == 0 ? 0 : Math.max(0, centre - half), x == n ? 1 : Math.min(1, centre + half));
  }

  /// Jeffreys' interval: the equal-tailed posterior interval under a Beta(½, ½) prior, whose ends
  /// are 0 where `x` is 0 and 1 where `x` is `n`.
  ///
  /// Source: L. D. Brown, T. T. Cai, A. DasGupta, Interval estimation for a binomial proportion,
  /// Statistical Science 16 (2001), section 4.3.
  public static Interval jeffreys(int x, int n) {
    checkCounts(x, n);
    return n == 0 ? new Interval("jeffreys", 0, 1) : beta("jeffreys", x, n - x);
  }

  /// Jeffreys' interval where a partial success counts as half a success and half a failure. No
  /// exact method: the counts are no longer binomial.
  public static Interval jeffreysHalfCredit(int success, int partial, int failure) {
    int n = success + partial + failure;
    checkCounts(success + partial, n);
    var method = "jeffreys, partial = ½";
    return n == 0
        ? new Interval(method, 0, 1)
        : beta(method, success + partial / 2.0, failure + partial / 2.0);
  }

  /// The exact interval: never covers less than 95 %, and often more.
  ///
  /// Source: C. J. Clopper, E. S. Pearson, The use of confidence or fiducial limits illustrated in
  /// the case of the binomial, Biometrika 26 (1934), in its beta form.
  public static Interval clopperPearson(int x, int n) {
    checkCounts(x, n);
    double low =
        x == 0 ? 0 : BetaDistribution.of(x, n - x + 1.0).inverseCumulativeProbability(TAIL);
    double high = x == n ? 1 : BetaDistribution.of(x + 1.0, n - x).inverseSurvivalProbability(TAIL);
    return new Interval("clopper-pearson", low, high);
  }

  /// The difference `x1/n1 - x2/n2` of two independent proportions, from their Wilson intervals.
  ///
  /// Source: R. G. Newcombe, Interval estimation for the difference between independent
  /// proportions, Statistics in Medicine 17 (1998), method 10.
  public static Interval newcombeUnpaired(int x1, int n1, int x2, int n2) {
    if (n1 == 0 || n2 == 0) {
      throw new IllegalArgumentException("both proportions need a count: " + n1 + ", " + n2);
    }
    var first = wilson(x1, n1);
    var second = wilson(x2, n2);
    double p1 = (double) x1 / n1;
    double p2 = (double) x2 / n2;
    double difference = p1 - p2;
    return new Interval(
        "newcombe",
        difference - Math.hypot(p1 - first.low(), second.high() - p2),
        difference + Math.hypot(first.high() - p1, p2 - second.low()));
  }

  private static Interval beta(String method, double successes, double failures) {
    var posterior = BetaDistribution.of(successes + 0.5, failures + 0.5);
    return new Interval(
        method,
        successes == 0 ? 0 : posterior.inverseCumulativeProbability(TAIL),
        failures == 0 ? 1 : posterior.inverseSurvivalProbability(TAIL));
  }

  private static void checkCounts(int x, int n) {
    if (x < 0 || x > n) {
      throw new IllegalArgumentException(x + " out of " + n + " is no proportion");
    }
  }
}
