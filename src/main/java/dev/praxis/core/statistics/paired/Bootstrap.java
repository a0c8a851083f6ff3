package dev.praxis.core.statistics.paired;

import dev.praxis.core.statistics.Interval;
import java.util.Arrays;
import org.apache.commons.statistics.descriptive.Quantile;

/// What resampling says of a mean.
///
/// @param resamples how many
/// @param exact whether these are all there are
/// @param mean of the resamples
/// @param deviation their standard deviation, over all of them
/// @param interval their percentiles 2.5 and 97.5, by linear interpolation (type 7)
/// @param notPositive share of them that is 0 or less
public record Bootstrap(
    int resamples,
    boolean exact,
    double mean,
    double deviation,
    Interval interval,
    double notPositive) {
  private static final double TAIL = 0.025;

  static Bootstrap of(double[] means, boolean exact) {
    Arrays.sort(means);
    double mean = Arrays.stream(means).average().orElseThrow();
    double squares = Arrays.stream(means).map(value -> (value - mean) * (value - mean)).sum();
    long notPositive = Arrays.stream(means).filter(value -> value <= 0).count();
    double[] ends =
        Quantile.withDefaults()
            .with(Quantile.EstimationMethod.HF7)
            .evaluate(means, new double[] {TAIL, 1 - TAIL});
    return new Bootstrap(
        means.length,
        exact,
        mean,
        Math.sqrt(squares / means.length),
        new Interval("cluster bootstrap", ends[0], ends[1]),
        (double) notPositive / means.length);
  }
}
