package dev.praxis.core.skills.standing;

import dev.praxis.core.statistics.Drift;
import dev.praxis.core.statistics.Rates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Watches over the verified runs of a skill for a turn to the worse. What is usual are the
/// failures of its first runs, read generously: the upper end of their interval. The sum begins
/// again with a new version, and after an alarm the curator has taken note of.
///
/// @param points one for each verified run, oldest first
/// @param alarming whether the limit was reached since the sum last began, and nobody has taken
///   note of it
public record DriftWatch(Drift chart, List<Point> points, boolean alarming) {
  /// Verified runs from which it is known what is usual.
  public static final int BASELINE = 20;

  public DriftWatch {
    points = List.copyOf(points);
  }

  /// A verified run.
  ///
  /// @param failure 1 for a failure, ½ for a partial success, 0 for a success
  /// @param noted whether the curator took note of an alarm at this run
  public record Trial(long run, int version, double failure, boolean noted) {}

  /// The sum after one run.
  ///
  /// @param alarm whether it has reached the limit
  /// @param fresh whether it began again at 0 before this run
  public record Point(long run, double sum, boolean alarm, boolean fresh) {}

  /// Empty where there are too few runs, or so many failures that nothing could be worse.
  ///
  /// @param trials oldest first
  public static Optional<DriftWatch> over(List<Trial> trials) {
    if (trials.size() < BASELINE) {
      return Optional.empty();
    }
    double usual = usual(trials.subList(0, BASELINE));
    if (usual >= 1) {
      return Optional.empty();
    }
    var chart = Drift.over(usual);
    var points = new ArrayList<Point>(trials.size());
    double sum = 0;
    for (int i = 0; i < trials.size(); i++) {
      var trial = trials.get(i);
      boolean fresh = i > 0 && beginsAgain(trials.get(i - 1), trial);
      sum = chart.next(fresh ? 0 : sum, trial.failure());
      points.add(new Point(trial.run(), sum, sum >= chart.limit(), fresh));
    }
    boolean alarming =
        !trials.getLast().noted() && sinceFresh(points).stream().anyMatch(Point::alarm);
    return Optional.of(new DriftWatch(chart, points, alarming));
  }

  /// The runs since the sum last began at 0.
  private static List<Point> sinceFresh(List<Point> points) {
    int from = points.size() - 1;
    while (from > 0 && !points.get(from).fresh()) {
      from--;
    }
    return points.subList(from, points.size());
  }

  private static boolean beginsAgain(Trial before, Trial now) {
    return before.noted() || before.version() != now.version();
  }

  private static double usual(List<Trial> first) {
    int failures = (int) first.stream().filter(trial -> trial.failure() == 1).count();
    int partial = (int) first.stream().filter(trial -> trial.failure() == 0.5).count();
    return Rates.of(failures, partial, first.size() - failures - partial).interval().high();
  }
}
