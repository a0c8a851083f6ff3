package dev.praxis.core.evaluation.budget;

import java.time.Instant;
import java.util.List;

/// All a budget is worked out from, as it was at one moment.
///
/// @param rules in the order of the instruction file
/// @param failures by session, then tag
/// @param calls of a model in the sessions the failures were looked for in
/// @param threshold of support in force
/// @param exploratory how to say that these are held-out sessions; empty for training
public record BudgetGround(
    Side side,
    Instant at,
    List<BudgetRule> rules,
    List<BudgetFailure> failures,
    Calls calls,
    Waste waste,
    Prices prices,
    int threshold,
    String exploratory) {
  public BudgetGround {
    rules = List.copyOf(rules);
    failures = List.copyOf(failures);
  }

  /// What tokens on every call have to save.
  Paying paying() {
    return new Paying(calls, waste, prices);
  }

  /// Whose failures are counted.
  public enum Side {
    TRAINING,
    HELD_OUT;

    /// As typed and shown: `held-out`.
    public String word() {
      return this == TRAINING ? "training" : "held-out";
    }
  }

  /// Calls of a model.
  ///
  /// @param told of them by the transcripts' own usage; the rest is estimated as one call for each
  ///   message of a person and each result of a tool
  public record Calls(long all, long told) {}

  /// What tokens are worth.
  ///
  /// @param cachedPrice of a token in a cached prefix against a fresh one: 1 without a cache
  /// @param assumedWaste tokens one failure wastes, where it cannot be measured
  public record Prices(double cachedPrice, int assumedWaste) {
    /// No cache, and six thousand tokens a failure.
    public static final Prices USUAL = new Prices(1, 6_000);
  }
}
