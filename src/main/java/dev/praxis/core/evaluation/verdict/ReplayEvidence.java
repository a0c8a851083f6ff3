package dev.praxis.core.evaluation.verdict;

import dev.praxis.core.statistics.paired.PairedTable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// All that a verdict on a replay rests on.
///
/// @param items that ran under both arms
/// @param missing items of the plan without a result in one arm or both; never counted as passed
/// @param epochs runs of each item in each arm
/// @param faults what makes the result invalid, each a clause: `a rule quotes a held-out session`
/// @param look which look at this split it is, from 1
/// @param plannedLooks at most so many were planned
/// @param smallestDifference worth acting on, as a share
/// @param seed of what is drawn by chance
public record ReplayEvidence(
    List<ReplayItem> items,
    int missing,
    int epochs,
    List<String> faults,
    int look,
    int plannedLooks,
    double smallestDifference,
    long seed) {
  /// Usual plan: ten points, three looks.
  public static final double SMALLEST_DIFFERENCE = 0.10;

  public static final int PLANNED_LOOKS = 3;

  public ReplayEvidence {
    items = List.copyOf(items);
    faults = List.copyOf(faults);
    if (look < 1 || plannedLooks < 1 || epochs < 1) {
      throw new IllegalArgumentException("looks and epochs are counted from 1");
    }
  }

  /// Items as fixed outcomes. With several epochs an item counts as failed where at least half of
  /// its runs failed: shown, not analysed.
  public PairedTable table() {
    int[] cells = new int[4];
    for (var item : items) {
      cells[(item.before() >= 0.5 ? 0 : 2) + (item.after() >= 0.5 ? 0 : 1)]++;
    }
    return new PairedTable(cells[0], cells[1], cells[2], cells[3]);
  }

  /// Whether the paired table says all there is: one run of each item in each arm.
  boolean single() {
    return epochs == 1 && items.stream().allMatch(ReplayItem::clear);
  }

  /// Differences of the items, by project.
  Collection<List<Double>> byProject() {
    return items.stream()
        .collect(
            Collectors.groupingBy(
                ReplayItem::project,
                LinkedHashMap::new,
                Collectors.mapping(ReplayItem::difference, Collectors.toList())))
        .values();
  }

  List<Double> differences() {
    return items.stream().map(ReplayItem::difference).toList();
  }

  /// New failures on critical items.
  List<ReplayItem> criticalRegressions() {
    return items.stream().filter(item -> item.critical() && item.difference() < 0).toList();
  }

  /// The difference if every missing item were a new failure, as a share of the whole plan.
  public double worstCase() {
    double sum = items.stream().mapToDouble(ReplayItem::difference).sum();
    return (sum - missing) / Math.max(1, items.size() + missing);
  }

  double missingShare() {
    return (double) missing / Math.max(1, items.size() + missing);
  }

  /// Items by their project.
  public Map<String, Long> projects() {
    return items.stream()
        .collect(Collectors.groupingBy(ReplayItem::project, Collectors.counting()));
  }
}
