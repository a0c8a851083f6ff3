package dev.praxis.core.evaluation.budget;

import dev.praxis.core.statistics.contribution.Contribution;

/// What one rule brings and costs.
///
/// @param breakEven failures it must prevent per 1,000 calls to pay for its tokens
/// @param covered failures per 1,000 calls that it covers, which is more than it prevents; NaN
///   where no call is known
/// @param onFront whether a set of rules that no other beats holds it
public record RuleWorth(
    BudgetRule rule,
    Contribution contribution,
    double breakEven,
    double covered,
    boolean onFront,
    Standing standing) {

  /// What coverage says of a rule beside the others.
  public enum Standing {
    /// Some failures only it covers.
    NEEDED,
    /// Others cover all it covers, so that it may go and not all of them together.
    REDUNDANT,
    /// No failure here carries a tag of it.
    COVERS_NOTHING,
    /// It carries no tag, so that coverage can say nothing of it.
    UNMEASURED
  }

  static RuleWorth of(
      BudgetRule rule,
      Contribution contribution,
      double breakEven,
      double covered,
      boolean onFront) {
    return new RuleWorth(
        rule, contribution, breakEven, covered, onFront, standing(rule, contribution));
  }

  private static Standing standing(BudgetRule rule, Contribution contribution) {
    if (!rule.measurable()) {
      return Standing.UNMEASURED;
    }
    if (contribution.solo() == 0) {
      return Standing.COVERS_NOTHING;
    }
    return contribution.leaveOneOut() == 0 ? Standing.REDUNDANT : Standing.NEEDED;
  }

  /// Whether it is worth asking if the rule should go: no set of rules worth its price holds it.
  public boolean mayRetire() {
    return !onFront && rule.measurable();
  }

  /// Whether all it covers, if that were all prevented, would pay for it. False where it is
  /// unknown.
  public boolean canPay() {
    return covered >= breakEven;
  }
}
