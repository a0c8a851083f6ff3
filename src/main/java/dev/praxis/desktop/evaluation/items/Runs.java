package dev.praxis.desktop.evaluation.items;

/// How many runs of one item in one arm failed; of a replay under way, how many have ended.
///
/// @param total 0 where it never ran
public record Runs(int failed, int total) implements Comparable<Runs> {
  public static final Runs NONE = new Runs(0, 0);

  /// `2/3`, or a dash where nothing ran.
  public String words() {
    return total == 0 ? "–" : failed + "/" + total;
  }

  /// By the share that failed; what never ran comes first.
  @Override
  public int compareTo(Runs other) {
    return Double.compare(share(), other.share());
  }

  private double share() {
    return total == 0 ? -1 : (double) failed / total;
  }
}
