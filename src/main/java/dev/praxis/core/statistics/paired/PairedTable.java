package dev.praxis.core.statistics.paired;

import dev.praxis.core.statistics.Interval;
import dev.praxis.core.statistics.Intervals;
import org.apache.commons.statistics.distribution.BetaDistribution;

/// Items that were each tried before and after: how many failed when.
///
/// @param both failed before and after
/// @param prevented failed before, not after
/// @param newFailures failed after, not before
/// @param neither failed
public record PairedTable(int both, int prevented, int newFailures, int neither) {
  private static final double ONE_SIDED = 0.95;

  public PairedTable {
    if (both < 0 || prevented < 0 || newFailures < 0 || neither < 0) {
      throw new IllegalArgumentException("counts are not negative");
    }
  }

  public int items() {
    return both + prevented + newFailures + neither;
  }

  public int failedBefore() {
    return both + prevented;
  }

  public int failedAfter() {
    return both + newFailures;
  }

  /// Items whose outcome changed.
  public int changed() {
    return prevented + newFailures;
  }

  /// Share that failed before less share that failed after; positive is better.
  ///
  /// @throws IllegalStateException without an item
  public double difference() {
    checkItems();
    return (double) (prevented - newFailures) / items();
  }

  /// The 95 % interval of the difference, with Newcombe's continuity correction of the correlation.
  ///
  /// Source: R. G. Newcombe, Improved confidence intervals for the difference between binomial
  /// proportions based on paired data, Statistics in Medicine 17 (1998), method 10.
  ///
  /// @throws IllegalStateException without an item
  public Interval interval() {
    checkItems();
    int n = items();
    double before = (double) failedBefore() / n;
    double after = (double) failedAfter() / n;
    var first = Intervals.wilson(failedBefore(), n);
    var second = Intervals.wilson(failedAfter(), n);
    double phi = phi();
    return new Interval(
        "newcombe paired",
        difference() - spread(before - first.low(), second.high() - after, phi),
        difference() + spread(after - second.low(), first.high() - before, phi));
  }

  /// The correlation of before and after that the interval uses.
  public double phi() {
    double margins =
        (double) failedBefore()
            * (newFailures + neither)
            * failedAfter()
            * ((double) prevented + neither);
    if (margins == 0) {
      return 0;
    }
    double cross = (double) both * neither - (double) prevented * newFailures;
    double corrected = cross > 0 ? Math.max(cross - items() / 2.0, 0) : cross;
    return corrected / Math.sqrt(margins);
  }

  /// The exact test whether prevented and new failures are equally likely, and its companions.
  public McNemar test() {
    return McNemar.of(prevented, newFailures);
  }

  /// Of what failed before, the share prevented; from 0 to 1 where nothing failed before.
  public Interval preventedRate() {
    return Intervals.wilson(prevented, failedBefore());
  }

  /// The one-sided 95 % upper bound of the share of sound items that broke.
  ///
  /// Source: Clopper and Pearson (1934), one-sided.
  public double newFailureBound() {
    int sound = newFailures + neither;
    return neither == 0
        ? 1
        : BetaDistribution.of(newFailures + 1.0, sound - newFailures)
            .inverseCumulativeProbability(ONE_SIDED);
  }

  private static double spread(double near, double far, double phi) {
    return Math.sqrt(near * near - 2 * phi * near * far + far * far);
  }

  private void checkItems() {
    if (items() == 0) {
      throw new IllegalStateException("no item, no difference");
    }
  }
}
