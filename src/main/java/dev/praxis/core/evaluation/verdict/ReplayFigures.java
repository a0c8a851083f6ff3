package dev.praxis.core.evaluation.verdict;

import dev.praxis.core.statistics.Interval;
import dev.praxis.core.statistics.paired.Bootstrap;
import dev.praxis.core.statistics.paired.Clusters;
import dev.praxis.core.statistics.paired.McNemar;
import dev.praxis.core.statistics.paired.PairedTable;
import dev.praxis.core.statistics.paired.Resampling;

/// The numbers of a replay.
///
/// With one run of each item in each arm the difference has Newcombe's paired interval and
/// McNemar's exact test. With several, items are compared by their means: an interval by Student's
/// t over items, or Newcombe's where all differ alike, and the sign-flip test over items.
///
/// @param difference share failed before less share failed after; positive is better
/// @param interval of the difference, over items
/// @param p the deciding p-value, over items
/// @param midP beside it; the same as `p` with several epochs
/// @param test what `p` is: `McNemar exact`, `sign-flip over items`
/// @param projects clusters there are
/// @param clusterP sign-flip over projects
/// @param clusterInterval of the difference, by the error over projects
/// @param resampling of projects
public record ReplayFigures(
    PairedTable table,
    double difference,
    Interval interval,
    double p,
    double midP,
    String test,
    int projects,
    double clusterP,
    Interval clusterInterval,
    Resampling resampling) {
  private static final int DRAWS = 10_000;

  /// Of a difference of items that ran several times. Where all differ alike their spread says
  /// nothing, and the interval is that of their majorities, which takes each for a single run.
  ///
  /// @param items each a cluster of its own
  /// @param majorities of the same items
  public static Interval interval(Clusters items, PairedTable majorities) {
    if (!items.alike()) {
      return items.interval();
    }
    var single = majorities.interval();
    return new Interval(
        single.method(),
        Math.min(single.low(), items.mean()),
        Math.max(single.high(), items.mean()));
  }

  /// Of the difference over projects; too optimistic under ten of them.
  public Bootstrap bootstrap() {
    return resampling.bootstrap();
  }

  /// Of all that ran under both arms.
  ///
  /// @throws IllegalArgumentException without an item
  public static ReplayFigures of(ReplayEvidence evidence) {
    var byProject = Clusters.of(evidence.byProject());
    var resampling = new Resampling(byProject, DRAWS, evidence.seed());
    var table = evidence.table();
    double clusterP = byProject.signFlip(evidence.seed());
    if (evidence.single()) {
      McNemar test = table.test();
      return new ReplayFigures(
          table,
          table.difference(),
          table.interval(),
          test.exact(),
          test.midP(),
          "McNemar exact",
          byProject.count(),
          clusterP,
          byProject.interval(),
          resampling);
    }
    var items = Clusters.apart(evidence.differences());
    double p = items.signFlip(evidence.seed());
    return new ReplayFigures(
        table,
        items.mean(),
        interval(items, table),
        p,
        p,
        "sign-flip over items",
        byProject.count(),
        clusterP,
        byProject.interval(),
        resampling);
  }
}
