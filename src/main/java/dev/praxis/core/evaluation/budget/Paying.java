package dev.praxis.core.evaluation.budget;

import dev.praxis.core.evaluation.budget.BudgetGround.Calls;
import dev.praxis.core.evaluation.budget.BudgetGround.Prices;
import dev.praxis.core.statistics.contribution.BreakEven;

/// When rules pay for the tokens they cost on every call.
///
/// @param calls of a model in the sessions whose failures are counted
/// @param waste of one failure
public record Paying(Calls calls, Waste waste, Prices prices) {

  /// Failures that must be prevented, of those counted in these sessions, for each token on every
  /// call; NaN where no call of a model is known.
  public double failuresPerToken() {
    return calls.all() == 0 ? Double.NaN : calls.all() * prices.cachedPrice() / waste.tokens();
  }

  /// Failures that so many tokens on every call must prevent in a thousand calls.
  public double failuresPerThousandCalls(int tokens) {
    return BreakEven.failuresPerThousandCalls(tokens, waste.tokens(), prices.cachedPrice());
  }
}
