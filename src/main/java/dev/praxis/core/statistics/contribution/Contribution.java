package dev.praxis.core.statistics.contribution;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// What one rule adds to a set of them that catches failures.
///
/// @param solo failures it catches
/// @param leaveOneOut failures nothing else in the set catches; 0 with a positive `shapley` means
///   redundant, not useless
/// @param shapley its fair share of all that are caught; over all rules these sum to what the set
///   catches
public record Contribution(int solo, int leaveOneOut, double shapley) {
  private static final Contribution NONE = new Contribution(0, 0, 0);

  /// Of every rule that catches something, where a failure is caught as soon as one rule catches
  /// it. Linear in the number of catches, for in this game a failure is shared evenly among its
  /// catchers.
  ///
  /// Source: L. S. Shapley, A value for n-person games (1953), whose value is additive over games;
  /// each failure is a game in which any catcher suffices.
  ///
  /// @param caughtBy for each failure the rules that catch it
  public static <R> Map<R, Contribution> ofCoverage(Collection<? extends Set<R>> caughtBy) {
    Map<R, Contribution> byRule = new LinkedHashMap<>();
    for (var rules : caughtBy) {
      var share = shared(1, rules.size());
      rules.forEach(rule -> byRule.merge(rule, share, Contribution::plus));
    }
    return byRule;
  }

  /// Of each of so many rules that catch the same failures.
  public static Contribution shared(int failures, int rules) {
    return new Contribution(failures, rules == 1 ? failures : 0, (double) failures / rules);
  }

  /// Of a rule that catches nothing.
  public static Contribution none() {
    return NONE;
  }

  /// Of both together, where no failure is in both.
  public Contribution plus(Contribution other) {
    return new Contribution(
        solo + other.solo, leaveOneOut + other.leaveOneOut, shapley + other.shapley);
  }
}
