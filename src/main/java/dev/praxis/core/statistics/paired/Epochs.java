package dev.praxis.core.statistics.paired;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/// Items run several times before and after: what is inferred is over items, never over runs.
///
/// Source: E. Miller, Adding error bars to evals, arXiv 2411.00640 (2024), sections 3 and 4.
public final class Epochs {
  private final double[][] before;
  private final double[][] after;

  /// Rows are items, columns are runs: 1 failed, 0 did not. Items may have differing numbers of
  /// runs.
  ///
  /// @throws IllegalArgumentException without an item, or where one has no run on a side
  public Epochs(double[][] before, double[][] after) {
    if (before.length == 0 || before.length != after.length) {
      throw new IllegalArgumentException("as many items before as after, and at least one");
    }
    if (IntStream.range(0, before.length)
        .anyMatch(item -> before[item].length == 0 || after[item].length == 0)) {
      throw new IllegalArgumentException("every item needs a run before and after");
    }
    this.before = Arrays.stream(before).map(double[]::clone).toArray(double[][]::new);
    this.after = Arrays.stream(after).map(double[]::clone).toArray(double[][]::new);
  }

  public int items() {
    return before.length;
  }

  /// For each item its mean before less its mean after.
  public double[] differences() {
    return IntStream.range(0, items())
        .mapToDouble(item -> mean(before[item]) - mean(after[item]))
        .toArray();
  }

  public double mean() {
    return mean(differences());
  }

  /// The standard error over items; NaN of a single one.
  public double error() {
    return Math.sqrt(variance(differences()) / items());
  }

  public double t() {
    return mean() / error();
  }

  /// Two-sided, by Student's t with one degree less than there are items; NaN where all items
  /// changed alike.
  public double pValue() {
    double t = t();
    return Double.isFinite(t)
        ? 2 * TDistribution.of(items() - 1.0).survivalProbability(Math.abs(t))
        : Double.NaN;
  }

  /// The share of the variance that comes from running an item again: large, and more epochs help;
  /// small, and more items do. 0 where items do not vary or ran once only.
  public double resamplingShare() {
    double all = variance(differences());
    return all == 0 ? 0 : Math.min(1, resampling() / all);
  }

  /// The standard error to expect with so many runs of each item on each side.
  ///
  /// @param epochs at least 1; `Double.POSITIVE_INFINITY` for the limit
  public double errorWith(double epochs) {
    double between = Math.max(0, variance(differences()) - resampling());
    return Math.sqrt((between + withinRun() / epochs) / items());
  }

  private double resampling() {
    return IntStream.range(0, items())
        .mapToDouble(item ->
            variance(before[item]) / before[item].length
                + variance(after[item]) / after[item].length)
        .average()
        .orElseThrow();
  }

  private double withinRun() {
    return IntStream.range(0, items())
        .mapToDouble(item -> variance(before[item]) + variance(after[item]))
        .average()
        .orElseThrow();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  /// Unbiased; 0 of a single value, where it cannot be known.
  private static double variance(double[] values) {
    if (values.length < 2) {
      return 0;
    }
    double mean = mean(values);
    return Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum()
        / (values.length - 1);
  }
}
