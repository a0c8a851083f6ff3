package dev.praxis.core.skills.retiring;

import dev.praxis.core.statistics.Drift;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether a skill fails more often than it used to, run by run: a Bernoulli CUSUM over its
/// verified runs. It starts again with a new version, and after a run at which the curator has
/// taken note of an alarm.
///
/// One failure after many successes is no alarm: it takes about six in a row where six in a hundred
/// are tolerated.
///
/// @param chart null while there are too few runs to say what is usual and no target was set
/// @param points one for each verified run; empty without a chart
/// @param alarm the point at which the limit was passed since the chart last started; empty where
///   it was not
public record DriftChart(@Nullable Drift chart, List<Point> points, Optional<Point> alarm) {
  /// How many runs tell what is usual.
  public static final int REFERENCE = 20;

  /// A share of failures beyond this one cannot be doubled.
  private static final double MOST_TOLERATED = 0.9;

  private static final double LEAST_TOLERATED = 0.001;

  /// The sum after a run.
  ///
  /// @param starts whether the chart starts with this run
  public record Point(Trial trial, double sum, boolean starts) {}

  public DriftChart {
    points = List.copyOf(points);
  }

  /// @param trials oldest first
  /// @param target tolerated share of failures, set by hand; else the upper end of the interval
  ///   around the failures of the first twenty runs
  /// @param acknowledged ids of runs after which it starts again
  static DriftChart of(List<Trial> trials, @Nullable Double target, Set<Long> acknowledged) {
    if (target == null && trials.size() < REFERENCE) {
      return new DriftChart(null, List.of(), Optional.empty());
    }
    double tolerated = target != null ? target : usual(trials.subList(0, REFERENCE));
    var chart = Drift.over(Math.clamp(tolerated, LEAST_TOLERATED, MOST_TOLERATED));
    var points = new ArrayList<Point>(trials.size());
    @Nullable Point alarm = null;
    double sum = 0;
    @Nullable Trial before = null;
    for (var trial : trials) {
      boolean starts =
          before == null
              || before.version() != trial.version()
              || acknowledged.contains(before.run());
      sum = chart.next(starts ? 0 : sum, 1 - trial.credit());
      var point = new Point(trial, sum, starts);
      alarm = starts ? null : alarm;
      alarm = alarm == null && sum >= chart.limit() ? point : alarm;
      points.add(point);
      before = trial;
    }
    boolean noted = before != null && acknowledged.contains(before.run());
    return new DriftChart(chart, points, noted ? Optional.empty() : Optional.ofNullable(alarm));
  }

  private static double usual(List<Trial> first) {
    return 1 - Trial.rate(first).interval().low();
  }
}
