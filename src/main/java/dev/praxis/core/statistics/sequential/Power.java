package dev.praxis.core.statistics.sequential;

import dev.praxis.core.statistics.paired.McNemar;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/// What a paired evaluation can show before it runs.
///
/// @param prevented share of items expected to fail before only
/// @param newFailures share of items expected to fail after only
public record Power(double prevented, double newFailures) {
  /// Normal quantiles of 0.975 and of 0.8.
  private static final double Z_ALPHA = 1.959963984540054;

  private static final double Z_POWER = 0.8416212335729143;

  /// Less likely numbers of changed items are left out of the sum.
  private static final double NEGLIGIBLE = 1e-12;

  public Power {
    if (!(prevented >= 0 && newFailures >= 0 && prevented + newFailures <= 1)) {
      throw new IllegalArgumentException(prevented + " and " + newFailures + " are no shares");
    }
  }

  /// The chance that the exact two-sided test is at most `alpha`, whichever way.
  ///
  /// Source: S. W. Duffy, Asymptotic and exact power for the McNemar test, Statistics in Medicine 3
  /// (1984): the sum over the number of changed items.
  public double exact(int items, double alpha) {
    return sum(items, (up, down) -> McNemar.of(up, down).exact() <= alpha);
  }

  /// The same of the mid-p test.
  public double midP(int items, double alpha) {
    return sum(items, (up, down) -> McNemar.of(up, down).midP() <= alpha);
  }

  /// About so many items give a power of 80 % at two-sided 5 %.
  ///
  /// Source: R. J. Connor, Sample size for testing differences in proportions for the paired-sample
  /// design, Biometrics 43 (1987).
  ///
  /// @throws IllegalStateException where no difference is expected
  public int itemsForEighty() {
    double difference = prevented - newFailures;
    if (difference == 0) {
      throw new IllegalStateException("no number of items shows a difference that is none");
    }
    double changed = prevented + newFailures;
    double root =
        Z_ALPHA * Math.sqrt(changed) + Z_POWER * Math.sqrt(changed - difference * difference);
    return (int) Math.ceil(root * root / (difference * difference));
  }

  /// The chance that the number of changed items allows any p-value of at most `alpha` at all is
  /// what bounds the power of a small set: whether `items` could ever be decisive.
  public static boolean canDecide(int items, double alpha) {
    return McNemar.exact(items, 0) <= alpha;
  }

  private interface Decides {
    boolean test(int prevented, int newFailures);
  }

  private double sum(int items, Decides decides) {
    double changing = prevented + newFailures;
    if (changing == 0) {
      return 0;
    }
    var changed = BinomialDistribution.of(items, changing);
    double power = 0;
    for (int m = 0; m <= items; m++) {
      double chance = changed.probability(m);
      if (chance > NEGLIGIBLE) {
        power += chance * decided(m, prevented / changing, decides);
      }
    }
    return power;
  }

  /// The test is symmetric and monotone: it decides from some count on, and as far from the other
  /// end.
  private static double decided(int changed, double up, Decides decides) {
    var prevented = BinomialDistribution.of(changed, up);
    double chance = 0;
    for (int count = changed;
        2 * count > changed && decides.test(count, changed - count);
        count--) {
      chance += prevented.probability(count) + prevented.probability(changed - count);
    }
    return chance;
  }
}
