package dev.praxis.core.evaluation.kept;

import java.util.List;

/// One task of a replay with its runs. Each arm has one for every epoch of the plan, those without
/// a result among them.
public record PairedItem(
    String task,
    String project,
    String tag,
    boolean critical,
    List<Trial> before,
    List<Trial> after) {
  private static final double MAJORITY = 0.5;

  public PairedItem {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /// Share of its runs before that failed, overrides applied; NaN where none has run.
  public double beforeFailed() {
    return failed(before);
  }

  /// Share of its runs after that failed, overrides applied; NaN where none has run.
  public double afterFailed() {
    return failed(after);
  }

  /// Positive where it got better; NaN where an arm has not run.
  public double change() {
    return beforeFailed() - afterFailed();
  }

  /// Its place in the paired table by the majority of its runs: 1 failed in both, 2 prevented, 3 a
  /// new failure, 4 sound in both; 0 where a run is missing.
  public int cell() {
    if (missing()) {
      return 0;
    }
    return (beforeFailed() >= MAJORITY ? 1 : 3) + (afterFailed() >= MAJORITY ? 0 : 1);
  }

  /// Whether a run of it has no result, so that it is neither passed nor failed.
  public boolean missing() {
    return before.isEmpty()
        || after.isEmpty()
        || before.stream().anyMatch(Trial::isMissing)
        || after.stream().anyMatch(Trial::isMissing);
  }

  private static double failed(List<Trial> trials) {
    return trials.stream()
        .filter(trial -> !trial.isMissing())
        .mapToInt(trial -> trial.failed() ? 1 : 0)
        .average()
        .orElse(Double.NaN);
  }
}
