package dev.praxis.cli.budget;

import dev.praxis.core.evaluation.budget.RuleWorth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A rule and its worth.
///
/// @param breakEven failures it must prevent per 1,000 calls
/// @param preventablePer1000Calls failures per 1,000 calls that it covers; null where no call is
///   known
/// @param standing `needed`, `redundant`, `covers_nothing`, `unmeasured`
record RuleLine(
    long id,
    String text,
    List<String> tags,
    boolean inForce,
    int support,
    int tokens,
    int estimated,
    int solo,
    int leaveOneOut,
    double shapley,
    double breakEven,
    @Nullable Double preventablePer1000Calls,
    boolean canPay,
    boolean onFront,
    String standing,
    boolean mayRetire) {

  static RuleLine of(RuleWorth worth) {
    var rule = worth.rule();
    var adds = worth.contribution();
    return new RuleLine(
        rule.id(),
        rule.text(),
        rule.tags(),
        rule.active(),
        rule.support(),
        rule.tokens(),
        rule.estimated(),
        adds.solo(),
        adds.leaveOneOut(),
        adds.shapley(),
        worth.breakEven(),
        known(worth.covered()),
        worth.canPay(),
        worth.onFront(),
        worth.standing().name().toLowerCase(Locale.ROOT),
        worth.mayRetire());
  }

  /// Null for NaN, which JSON does not know.
  static @Nullable Double known(double value) {
    return Double.isNaN(value) ? null : value;
  }
}
