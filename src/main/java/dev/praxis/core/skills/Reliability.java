package dev.praxis.core.skills;

import dev.praxis.core.statistics.Interval;
import dev.praxis.core.statistics.Intervals;

/// How often a skill's verified runs ended well. Never shown without `runs` and the interval.
///
/// @param selfReported runs nobody verified; they count for nothing
/// @param interval Wilson where no run was partial, else Jeffreys with half credit
public record Reliability(
    int success, int partial, int failure, int selfReported, Interval interval) {

  /// From counts of runs. Without a verified run the interval is from 0 to 1.
  public static Reliability of(int success, int partial, int failure, int selfReported) {
    var interval =
        partial == 0
            ? Intervals.wilson(success, success + failure)
            : Intervals.jeffreysHalfCredit(success, partial, failure);
    return new Reliability(success, partial, failure, selfReported, interval);
  }

  public int runs() {
    return success + partial + failure;
  }

  /// (successes + half of the partial ones) over runs; NaN without runs.
  public double point() {
    return (success + partial / 2.0) / runs();
  }
}
