package dev.praxis.core.statistics.contribution;

/// When a rule pays for itself.
public final class BreakEven {
  private static final double CALLS = 1_000;

  private BreakEven() {}

  /// Failures a rule must prevent per 1,000 calls to save the tokens it costs on every call.
  ///
  /// @param ruleTokens of its line
  /// @param tokensWasted by one failure
  /// @param priceFactor of a token in a cached prefix against a fresh one: 1 without a cache
  /// @throws IllegalArgumentException unless a failure wastes something
  public static double failuresPerThousandCalls(
      int ruleTokens, double tokensWasted, double priceFactor) {
    if (!(tokensWasted > 0)) {
      throw new IllegalArgumentException("a failure that wastes nothing is never worth a rule");
    }
    return ruleTokens * priceFactor * CALLS / tokensWasted;
  }
}
