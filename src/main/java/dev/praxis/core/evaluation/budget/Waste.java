package dev.praxis.core.evaluation.budget;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/// Tokens that one failure wastes: the median over failed calls of training that were made good
/// later, or an assumption where too few were.
///
/// The median, not the mean: between a failure and what made good for it an agent may do other work
/// as well, and a few such stretches would weigh more than all others.
///
/// @param tokens fresh input, output, and cached input at its price
/// @param low of the 95 % interval of the median; `tokens` where it is assumed
/// @param failures that were measured, whether or not they were enough
/// @param lineages they are from
/// @param calls median of calls of a model from a failure to its end; 0 where it is assumed
/// @param seconds median; 0 where it is assumed
public record Waste(
    boolean measured,
    double tokens,
    double low,
    double high,
    int failures,
    int lineages,
    double calls,
    double seconds) {
  private static final int ENOUGH = 6; // the fewest of which a 95 % interval of the median exists
  private static final int ENOUGH_LINEAGES = 3;
  private static final double TAIL = 0.025;

  /// A failed call that was made good, and what was spent from it to there.
  ///
  /// @param fresh tokens in and out, those read from a cache left out
  /// @param calls of a model
  public record Stretch(long lineage, long fresh, long cached, int calls, double seconds) {}

  /// Measures it, or assumes it where there is too little to measure.
  public static Waste of(List<Stretch> stretches, BudgetGround.Prices prices) {
    int lineages = (int) stretches.stream().mapToLong(Stretch::lineage).distinct().count();
    int n = stretches.size();
    if (n < ENOUGH || lineages < ENOUGH_LINEAGES) {
      double assumed = prices.assumedWaste();
      return new Waste(false, assumed, assumed, assumed, n, lineages, 0, 0);
    }
    var tokens =
        sorted(
            stretches.stream()
                .map(each -> each.fresh() + prices.cachedPrice() * each.cached())
                .toList());
    int rank = rank(n);
    return new Waste(
        true,
        median(tokens),
        tokens.get(rank - 1),
        tokens.get(n - rank),
        n,
        lineages,
        median(sorted(stretches.stream().map(each -> (double) each.calls()).toList())),
        median(sorted(stretches.stream().map(Stretch::seconds).toList())));
  }

  /// Where the number comes from, in one sentence.
  public String sentence() {
    if (measured) {
      return String.format(
          Locale.ROOT,
          "A failure wastes %,.0f tokens: the median of %d failed calls of %d lineages in training,"
              + " from the failed call to the one that made good for it (95 %% interval %,.0f to"
              + " %,.0f; %.0f calls, %s).",
          tokens,
          failures,
          lineages,
          low,
          high,
          calls,
          time(seconds));
    }
    return String.format(
        Locale.ROOT,
        "A failure is assumed to waste %,.0f tokens: %d failed calls of %d lineages could be measured,"
            + " at least %d of %d lineages are needed.",
        tokens,
        failures,
        lineages,
        ENOUGH,
        ENOUGH_LINEAGES);
  }

  /// The greatest rank whose order statistics still hold the median between them.
  ///
  /// Source: W. J. Conover, Practical Nonparametric Statistics (1999), section 3.2.
  private static int rank(int n) {
    var binomial = BinomialDistribution.of(n, 0.5);
    int rank = 1;
    while (binomial.cumulativeProbability(rank) <= TAIL) {
      rank++;
    }
    return rank;
  }

  private static List<Double> sorted(List<Double> values) {
    return values.stream().sorted(Comparator.naturalOrder()).toList();
  }

  private static double median(List<Double> sorted) {
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  private static String time(double seconds) {
    return seconds < 100
        ? String.format(Locale.ROOT, "%.0f seconds", seconds)
        : String.format(Locale.ROOT, "%.0f minutes", seconds / 60);
  }
}
