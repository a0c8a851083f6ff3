package dev.praxis.core.evaluation.budget;

import dev.praxis.core.statistics.contribution.ParetoFront.Front;
import dev.praxis.core.statistics.contribution.ThresholdSweep.Point;
import java.util.List;

/// Tokens a call against failures that a rule could have prevented.
///
/// @param sweep a point a threshold, from 1 to one past the greatest support
/// @param front the sets of rules nothing beats, by tokens, rising; rules are named by their ids
/// @param failures there are at all
/// @param threshold in force
/// @param chosen by cross-validation; 0 where none can be chosen
/// @param payingPerToken failures that must be prevented, of those counted here, for each token a
///   call to pay for itself; NaN where no call of a model is known
public record BudgetCurve(
    List<Point> sweep,
    Front front,
    int failures,
    int threshold,
    int chosen,
    double payingPerToken) {
  public BudgetCurve {
    sweep = List.copyOf(sweep);
  }
}
