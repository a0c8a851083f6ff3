package dev.praxis.core.statistics;

import java.util.ArrayList;
import java.util.List;

/// Rates of outcomes where a partial success counts as half of one.
public final class Rates {
  private Rates() {}

  /// A rate with what it stands on.
  ///
  /// @param interval Wilson's where no outcome was partial, else Jeffreys' with half credit; from 0
  ///   to 1 without any
  public record Rate(int success, int partial, int failure, Interval interval) {
    public int n() {
      return success + partial + failure;
    }

    /// NaN without any.
    public double point() {
      return (success + partial / 2.0) / n();
    }
  }

  /// Two rates held against each other.
  ///
  /// @param difference of the points, second less first
  /// @param interval of the difference; where an outcome was partial, no exact method
  public record Difference(double difference, Interval interval) {
    /// Whether the interval leaves no doubt that there is one.
    public boolean decisive() {
      return interval.low() > 0 || interval.high() < 0;
    }
  }

  public static Rate of(int success, int partial, int failure) {
    var interval =
        partial == 0
            ? Intervals.wilson(success, success + failure)
            : Intervals.jeffreysHalfCredit(success, partial, failure);
    return new Rate(success, partial, failure, interval);
  }

  /// Newcombe's interval of the difference; where an outcome was partial, the same squaring and
  /// adding of the distances to the ends of Jeffreys' intervals.
  ///
  /// Source of the latter: G. Y. Zou, A. Donner, Construction of confidence limits about effect
  /// measures, Statistics in Medicine 27 (2008).
  public static Difference difference(Rate first, Rate second) {
    if (first.n() == 0 || second.n() == 0) {
      throw new IllegalArgumentException("a rate without outcomes differs from nothing");
    }
    double difference = second.point() - first.point();
    if (first.partial() == 0 && second.partial() == 0) {
      return new Difference(
          difference,
          Intervals.newcombeUnpaired(second.success(), second.n(), first.success(), first.n()));
    }
    return new Difference(
        difference,
        new Interval(
            "square and add, partial = ½",
            difference
                - Math.hypot(
                    second.point() - second.interval().low(),
                    first.interval().high() - first.point()),
            difference
                + Math.hypot(
                    second.interval().high() - second.point(),
                    first.point() - first.interval().low())));
  }

  /// The rate of the newest outcomes at each of them.
  ///
  /// @param credits 1 for a success, ½ for a partial one, 0 for a failure, oldest first
  /// @param window how many of them at most
  public static List<Rate> rolling(double[] credits, int window) {
    var rates = new ArrayList<Rate>(credits.length);
    for (int i = 0; i < credits.length; i++) {
      int success = 0;
      int partial = 0;
      int failure = 0;
      for (int j = Math.max(0, i - window + 1); j <= i; j++) {
        success += credits[j] == 1 ? 1 : 0;
        partial += credits[j] == 0.5 ? 1 : 0;
        failure += credits[j] == 0 ? 1 : 0;
      }
      rates.add(of(success, partial, failure));
    }
    return rates;
  }
}
