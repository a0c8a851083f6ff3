package dev.praxis.core.statistics.paired;

/// What `k` runs of a task would show, from `n` runs of which some succeeded, without running
/// again.
///
/// Source: M. Chen et al., Evaluating large language models trained on code, arXiv 2107.03374
/// (2021), for any; S. Yao et al., τ-bench, arXiv 2406.12045 (2024), for all.
///
/// @param any the chance that at least one of `k` succeeds (pass@k)
/// @param all the chance that all of `k` succeed (pass^k)
public record PassAt(double any, double all) {

  /// From how many runs there were and how many of them succeeded.
  ///
  /// @throws IllegalArgumentException unless `0 <= successes <= runs` and `1 <= k <= runs`
  public static PassAt of(int runs, int successes, int k) {
    if (successes < 0 || successes > runs || k < 1 || k > runs) {
      throw new IllegalArgumentException("%d of %d at %d".formatted(successes, runs, k));
    }
    return new PassAt(1 - drawn(runs - successes, runs, k), drawn(successes, runs, k));
  }

  /// The chance that `k` drawn of `runs` are all among `these`.
  private static double drawn(int these, int runs, int k) {
    double chance = 1;
    for (int i = 0; i < k; i++) {
      chance *= Math.max(0, (double) (these - i) / (runs - i));
    }
    return chance;
  }
}
