package dev.praxis.core.evaluation.budget;

import dev.praxis.core.statistics.Interval;
import dev.praxis.core.statistics.Intervals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What dropping some rules would change.
///
/// @param dropped rules that would go
/// @param tokens fewer on every call; `estimated` the same by a quarter of the characters
/// @param before failures covered now
/// @param after failures covered then
/// @param of failures there are at all
/// @param uncovered failures that no rule would cover any more
/// @param per what it means for a thousand calls
public record WhatIf(
    List<BudgetRule> dropped,
    int tokens,
    int estimated,
    int before,
    int after,
    int of,
    List<BudgetFailure> uncovered,
    PerThousandCalls per) {
  private static final int NAMED = 3;

  public WhatIf {
    dropped = List.copyOf(dropped);
    uncovered = List.copyOf(uncovered);
  }

  /// For a thousand calls.
  ///
  /// @param saved tokens of the rules, at their price
  /// @param failures no longer covered; NaN where no call is known
  /// @param wasted tokens on these failures, if the rules had prevented every one
  public record PerThousandCalls(double saved, double failures, double wasted) {}

  /// Of the share covered now.
  public Interval intervalBefore() {
    return Intervals.wilson(before, of);
  }

  /// Of the share covered then.
  public Interval intervalAfter() {
    return Intervals.wilson(after, of);
  }

  /// In one sentence: `−43 tokens a call, 1 of 5 failures no longer covered: flaky_build.`
  public String sentence() {
    if (dropped.isEmpty()) {
      return "Nothing dropped.";
    }
    return "−%,d tokens a call, %s.".formatted(tokens, loss());
  }

  /// What it comes to per 1,000 calls, in one sentence.
  public String comparison() {
    if (dropped.isEmpty() || Double.isNaN(per.failures())) {
      return "";
    }
    var saved = String.format(Locale.ROOT, "Per 1,000 calls: %,.0f tokens saved", per.saved());
    if (uncovered.isEmpty()) {
      return saved + ", nothing more to fail.";
    }
    return String.format(
        Locale.ROOT,
        "%s; up to %s failures more, about %,.0f tokens wasted. %s",
        saved,
        amount(per.failures()),
        per.wasted(),
        per.saved() > per.wasted()
            ? "In tokens alone these rules cost more than they can save."
            : "In tokens alone these rules may well pay for themselves.");
  }

  private String loss() {
    if (before == 0) {
      return "no failure was covered anyway";
    }
    if (uncovered.isEmpty()) {
      return "all %d failures still covered".formatted(before);
    }
    return "%d of %d failures no longer covered: %s".formatted(uncovered.size(), before, names());
  }

  private String names() {
    var names = new ArrayList<>(uncovered.stream().map(BudgetFailure::tag).distinct().toList());
    int more = names.size() - NAMED;
    if (more <= 0) {
      return String.join(", ", names);
    }
    return String.join(", ", names.subList(0, NAMED)) + " and " + more + " more";
  }

  private static String amount(double failures) {
    return String.format(Locale.ROOT, failures < 10 ? "%.1f" : "%,.0f", failures);
  }
}
