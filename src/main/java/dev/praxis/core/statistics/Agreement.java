package dev.praxis.core.statistics;

/// How far two rounds of yes and no agree, beyond what chance would bring.
///
/// @param raw share of equal answers
/// @param kappa Cohen's; NaN where both rounds gave one answer throughout
/// @param ac1 Gwet's, which stays readable where one answer is rare
public record Agreement(int n, double raw, double kappa, double ac1) {

  /// Source: J. Cohen, A coefficient of agreement for nominal scales (1960); K. L. Gwet, Computing
  /// inter-rater reliability in the presence of high agreement, BJMSP 61 (2008).
  ///
  /// @param bothYes yes in both rounds
  /// @param firstYes yes in the first only
  /// @param secondYes yes in the second only
  /// @param bothNo no in both
  /// @throws IllegalArgumentException without an answer
  public static Agreement of(int bothYes, int firstYes, int secondYes, int bothNo) {
    int n = bothYes + firstYes + secondYes + bothNo;
    if (n == 0) {
      throw new IllegalArgumentException("nothing was answered twice");
    }
    double raw = (double) (bothYes + bothNo) / n;
    double first = (double) (bothYes + firstYes) / n;
    double second = (double) (bothYes + secondYes) / n;
    double byChance = first * second + (1 - first) * (1 - second);
    double mean = (first + second) / 2;
    double byGwet = 2 * mean * (1 - mean);
    return new Agreement(n, raw, (raw - byChance) / (1 - byChance), (raw - byGwet) / (1 - byGwet));
  }
}
