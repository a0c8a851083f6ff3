package dev.praxis.core.statistics.sequential;

import org.apache.commons.numbers.gamma.LogBeta;

/// Evidence that may be looked at as often as one likes, where items arrive in a fixed order.
public final class EValue {
  /// From here on it is evidence at the level of 5 %.
  public static final double EVIDENCE = 20;

  private static final double HALF = 0.5;

  private EValue() {}

  /// The wealth of a gambler who bets, by the Krichevsky-Trofimov mixture, against prevented and
  /// new failures being equally likely.
  ///
  /// Source: J. Ville (1939) for the bound; R. Krichevsky, V. Trofimov, The performance of
  /// universal encoding, IEEE Transactions on Information Theory 27 (1981), for the mixture.
  ///
  /// @param prevented failed before only
  /// @param newFailures failed after only
  public static double of(int prevented, int newFailures) {
    return Math.exp(
        (prevented + newFailures) * Math.log(2)
            + LogBeta.value(prevented + HALF, newFailures + HALF)
            - LogBeta.value(HALF, HALF));
  }
}
