package dev.praxis.core.statistics.paired;

import dev.praxis.core.statistics.Interval;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.TDistribution;

/// Differences of items that come in clusters, such as projects, whose items are alike. Each
/// difference is from -1 (new failure) to 1 (prevented).
///
/// Source: E. Miller, Adding error bars to evals, arXiv 2411.00640 (2024), for the clustered error;
/// A. C. Cameron, D. L. Miller, A practitioner's guide to cluster-robust inference, Journal of
/// Human Resources 50 (2015), for the correction with few clusters.
public final class Clusters {
  /// Up to here every pattern of signs is tried.
  private static final int ALL_SIGNS = 20;

  private static final int DRAWN_SIGNS = 100_000;
  private static final int ALL_RESAMPLES = 100_000;
  private static final double TAIL = 0.025;

  /// Sums of differences that should be equal differ by rounding.
  private static final double ROUNDING = 1e-9;

  private final double[][] differences;
  private final double[] sums;
  private final int[] sizes;
  private final int items;

  private Clusters(double[][] differences) {
    this.differences = differences;
    this.sums = Arrays.stream(differences).mapToDouble(one -> Arrays.stream(one).sum()).toArray();
    this.sizes = Arrays.stream(differences).mapToInt(one -> one.length).toArray();
    this.items = Arrays.stream(sizes).sum();
  }

  /// Without the clusters that are empty.
  ///
  /// @throws IllegalArgumentException without an item
  public static Clusters of(Collection<? extends Collection<Double>> clusters) {
    var differences =
        clusters.stream()
            .filter(cluster -> !cluster.isEmpty())
            .map(cluster -> cluster.stream().mapToDouble(Double::doubleValue).toArray())
            .toArray(double[][]::new);
    if (differences.length == 0) {
      throw new IllegalArgumentException("no item in any cluster");
    }
    return new Clusters(differences);
  }

  /// Every item a cluster of its own.
  public static Clusters apart(Collection<Double> items) {
    return of(items.stream().map(List::of).toList());
  }

  public int items() {
    return items;
  }

  public int count() {
    return differences.length;
  }

  /// Over items, not over clusters.
  public double mean() {
    return Arrays.stream(sums).sum() / items;
  }

  /// The standard error as if items were independent; NaN of a single item.
  public double naiveError() {
    double mean = mean();
    double squares =
        Arrays.stream(differences)
            .flatMapToDouble(Arrays::stream)
            .map(value -> (value - mean) * (value - mean))
            .sum();
    return Math.sqrt(squares / (items - 1) / items);
  }

  /// The cluster-robust standard error without correction (CR0).
  public double clusteredError() {
    double mean = mean();
    double squares = 0;
    for (int i = 0; i < sums.length; i++) {
      double residual = sums[i] - sizes[i] * mean;
      squares += residual * residual;
    }
    return Math.sqrt(squares) / items;
  }

  /// The cluster-robust standard error corrected for few clusters (CR1); NaN of a single cluster.
  public double correctedError() {
    return clusteredError() * Math.sqrt((double) count() / (count() - 1));
  }

  /// The 95 % interval of the mean by the corrected error and Student's t with one degree less than
  /// there are clusters, inside -1 to 1; all of it where [#alike].
  public Interval interval() {
    if (alike()) {
      return new Interval(method(), -1, 1);
    }
    double reach =
        TDistribution.of(count() - 1.0).inverseSurvivalProbability(TAIL) * correctedError();
    return new Interval(method(), Math.max(-1, mean() - reach), Math.min(1, mean() + reach));
  }

  /// Whether there is one cluster, or nothing but the same difference: how far others would be from
  /// it is then not known, and an error of 0 would claim that it is.
  public boolean alike() {
    return count() < 2 || clusteredError() < ROUNDING;
  }

  /// Where every item stands for itself, it is the usual interval of a mean.
  private String method() {
    return items == count() ? "student t" : "cluster t";
  }

  /// The p-value of the sign-flip test over clusters, two-sided: the share of sign patterns whose
  /// sum is at least as far from 0 as the one seen. Exact up to 20 clusters, else over 100,000
  /// drawn patterns with the seen one among them.
  ///
  /// Source: I. A. Canay, J. P. Romano, A. M. Shaikh, Randomization tests under an approximate
  /// symmetry assumption, Econometrica 85 (2017); B. Phipson, G. K. Smyth, Permutation p-values
  /// should never be zero (2010), for drawn patterns.
  public double signFlip(long seed) {
    double seen = Math.abs(Arrays.stream(sums).sum()) - ROUNDING;
    return count() <= ALL_SIGNS ? everySign(seen) : drawnSigns(seen, seed);
  }

  /// The least p-value the sign-flip test can give with so many clusters.
  public static double leastSignFlip(int clusters) {
    return Math.min(1, Math.pow(2, 1.0 - clusters));
  }

  /// Resamples whole clusters: every way there is where that is at most 100,000, else `draws`.
  ///
  /// @param seed of the draws; the same seed gives the same result anywhere
  public Bootstrap bootstrap(int draws, long seed) {
    double ways = Math.pow(count(), count());
    double[] means =
        ways <= ALL_RESAMPLES ? everyResample((int) ways) : drawnResamples(draws, seed);
    return Bootstrap.of(means, ways <= ALL_RESAMPLES);
  }

  /// A sum of 0 has no sign: both patterns of it count, or neither. The others are taken in two
  /// halves, each pattern of the one with each of the other.
  private double everySign(double seen) {
    var signed = Arrays.stream(sums).filter(sum -> sum != 0).toArray();
    double[] some = signedSums(signed, 0, signed.length / 2);
    double[] others = signedSums(signed, signed.length / 2, signed.length);
    int asFar = 0;
    for (double one : some) {
      for (double other : others) {
        asFar += Math.abs(one + other) >= seen ? 1 : 0;
      }
    }
    return (double) asFar / (1 << signed.length);
  }

  /// For every pattern of signs of a part of them.
  private static double[] signedSums(double[] values, int from, int to) {
    var sums = new double[1 << (to - from)];
    for (int pattern = 0; pattern < sums.length; pattern++) {
      for (int i = from; i < to; i++) {
        sums[pattern] += (pattern >> (i - from) & 1) == 0 ? values[i] : -values[i];
      }
    }
    return sums;
  }

  private double drawnSigns(double seen, long seed) {
    var random = new SplittableRandom(seed);
    int asFar = 1;
    for (int draw = 0; draw < DRAWN_SIGNS; draw++) {
      double sum = 0;
      for (double one : sums) {
        sum += random.nextBoolean() ? one : -one;
      }
      asFar += Math.abs(sum) >= seen ? 1 : 0;
    }
    return (double) asFar / (DRAWN_SIGNS + 1);
  }

  private double[] everyResample(int ways) {
    var means = new double[ways];
    for (int way = 0; way < ways; way++) {
      double sum = 0;
      int size = 0;
      int rest = way;
      for (int i = 0; i < sums.length; i++) {
        sum += sums[rest % sums.length];
        size += sizes[rest % sums.length];
        rest /= sums.length;
      }
      means[way] = sum / size;
    }
    return means;
  }

  private double[] drawnResamples(int draws, long seed) {
    var random = new SplittableRandom(seed);
    var means = new double[draws];
    for (int draw = 0; draw < draws; draw++) {
      double sum = 0;
      int size = 0;
      for (int i = 0; i < sums.length; i++) {
        int drawn = random.nextInt(sums.length);
        sum += sums[drawn];
        size += sizes[drawn];
      }
      means[draw] = sum / size;
    }
    return means;
  }
}
