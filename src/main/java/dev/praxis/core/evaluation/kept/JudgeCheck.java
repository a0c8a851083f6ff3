package dev.praxis.core.evaluation.kept;

import dev.praxis.core.statistics.JudgeQuality;

/// How a judge did on training failures a person had answered first. A failure the rule would not
/// have stopped is what it has to catch; one the rule would have stopped is what it has to clear.
///
/// @param needed false where the judge is the person
public record JudgeCheck(boolean needed, JudgeQuality quality) {

  /// The person's own word, which is the measure.
  public static JudgeCheck person() {
    return new JudgeCheck(false, new JudgeQuality(0, 0, 0, 0));
  }

  /// Whether results of this judge may be told: its lower bounds reach 0.80 and 0.90.
  public boolean validated() {
    return !needed || quality.validated();
  }

  /// Labels it was held against.
  public int labels() {
    return quality.caught() + quality.overlooked() + quality.cleared() + quality.falseAlarms();
  }
}
