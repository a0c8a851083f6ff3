package dev.praxis.core.evaluation.verdict;

/// One task, run under both arms as often as the other.
///
/// @param project of the task: tasks of one project are alike
/// @param before share of its runs under arm A that failed
/// @param after share of its runs under arm B that failed
/// @param critical a new failure here is told before anything else
public record ReplayItem(
    String name, String project, double before, double after, boolean critical) {

  public ReplayItem {
    if (!(before >= 0 && before <= 1 && after >= 0 && after <= 1)) {
      throw new IllegalArgumentException("shares of failed runs are from 0 to 1");
    }
  }

  /// Positive where it got better.
  public double difference() {
    return before - after;
  }

  /// Whether each arm failed always or never, so that the item has a place in the paired table.
  boolean clear() {
    return (before == 0 || before == 1) && (after == 0 || after == 1);
  }
}
