package dev.praxis.core.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// p-values of several tests of one family, adjusted so that they can be read together.
public final class Multiplicity {
  private Multiplicity() {}

  /// Holm's adjusted p-values in the order given: for claims about named rules.
  ///
  /// Source: S. Holm, A simple sequentially rejective multiple test procedure, Scandinavian Journal
  /// of Statistics 6 (1979).
  public static double[] holm(double... pValues) {
    var order = rising(pValues);
    var adjusted = new double[pValues.length];
    double most = 0;
    for (int rank = 0; rank < order.length; rank++) {
      most = Math.max(most, Math.min(1, (order.length - rank) * pValues[order[rank]]));
      adjusted[order[rank]] = most;
    }
    return adjusted;
  }

  /// Adjusted p-values by false discovery rate, in the order given: for lists to look through.
  ///
  /// Source: Y. Benjamini, Y. Hochberg, Controlling the false discovery rate, JRSS B 57 (1995).
  public static double[] benjaminiHochberg(double... pValues) {
    var order = rising(pValues);
    var adjusted = new double[pValues.length];
    double least = 1;
    for (int rank = order.length - 1; rank >= 0; rank--) {
      least = Math.min(least, order.length * pValues[order[rank]] / (rank + 1));
      adjusted[order[rank]] = least;
    }
    return adjusted;
  }

  private static int[] rising(double[] pValues) {
    if (Arrays.stream(pValues).anyMatch(p -> !(p >= 0 && p <= 1))) {
      throw new IllegalArgumentException("p-values are from 0 to 1");
    }
    return IntStream.range(0, pValues.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> pValues[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
