package dev.praxis.core.statistics;

import java.util.Arrays;

/// How far two rounds of answers agree, beyond what chance would bring.
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
    return of(new int[][] {{bothYes, firstYes}, {secondYes, bothNo}});
  }

  /// The same for more than two answers.
  ///
  /// @param counts how often the first round gave the answer of the row and the second that of the
  ///   column
  /// @throws IllegalArgumentException without an answer
  public static Agreement of(int[][] counts) {
    int answers = counts.length;
    int n = Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
    if (n == 0) {
      throw new IllegalArgumentException("nothing was answered twice");
    }
    double raw = 0;
    double byChance = 0;
    double byGwet = 0;
    for (int answer = 0; answer < answers; answer++) {
      int column = answer;
      double first = (double) Arrays.stream(counts[answer]).sum() / n;
      double second = (double) Arrays.stream(counts).mapToInt(row -> row[column]).sum() / n;
      double mean = (first + second) / 2;
      raw += (double) counts[answer][answer] / n;
      byChance += first * second;
      byGwet += mean * (1 - mean) / (answers - 1);
    }
    return new Agreement(n, raw, (raw - byChance) / (1 - byChance), (raw - byGwet) / (1 - byGwet));
  }
}
