package dev.praxis.core.evaluation.kept;

import dev.praxis.core.statistics.Agreement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How far a person who did not know which arm was which agrees with the machine.
///
/// @param seed of the draw
/// @param drawn pairs of runs that were to be looked at
/// @param answers those that were, in the order they were shown
public record BlindResult(long seed, int drawn, List<Answer> answers) {
  public BlindResult {
    answers = List.copyOf(answers);
  }

  /// One pair of runs.
  ///
  /// @param person which run the person found better
  /// @param machine which run passed where the other failed
  public record Answer(String task, int epoch, Better person, Better machine) {
    public boolean agrees() {
      return person == machine;
    }
  }

  /// Which of two runs was better.
  public enum Better {
    BEFORE,
    AFTER,
    NEITHER;

    /// As stored: `neither`.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Better of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /// By the machine's word on both runs.
    public static Better of(Trial before, Trial after) {
      if (before.machineFailed() == after.machineFailed()) {
        return NEITHER;
      }
      return before.machineFailed() ? AFTER : BEFORE;
    }
  }

  /// Over the three answers there are; empty where nothing was answered.
  public Optional<Agreement> agreement() {
    if (answers.isEmpty()) {
      return Optional.empty();
    }
    var words = List.of(Better.values());
    var counts = new int[words.size()][words.size()];
    for (var answer : answers) {
      counts[words.indexOf(answer.person())][words.indexOf(answer.machine())]++;
    }
    return Optional.of(Agreement.of(counts));
  }

  /// Whether every pair was answered. Before that nobody who answers should hear how they did.
  public boolean complete() {
    return answers.size() == drawn;
  }

  /// Pairs on which both say the same.
  public int agreed() {
    return (int) answers.stream().filter(Answer::agrees).count();
  }

  /// `16 of 20 pairs (80 %), kappa 0.62, AC1 0.71`; empty where nothing was answered.
  public String words() {
    return agreement()
        .map(found ->
            String.format(
                Locale.ROOT,
                "%d of %d pairs (%d %%), kappa %s, AC1 %s",
                agreed(),
                answers.size(),
                Math.round(100 * found.raw()),
                number(found.kappa()),
                number(found.ac1())))
        .orElse("");
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "not defined" : String.format(Locale.ROOT, "%.2f", value);
  }
}
