package dev.praxis.core.statistics.sequential;

import dev.praxis.core.statistics.paired.McNemar;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What a paired evaluation of some pairs could show, told before it runs: by the exact test, two
/// sided, at the level one of its looks has.
///
/// @param pairs items run under both arms
/// @param looks planned; each tests at 0.05 divided by their number
/// @param alpha of one look
/// @param smallest difference worth acting on, as a share
/// @param chance to find a difference of just that size, where one item in twenty fails anew
/// @param usual chance where one failure in five is prevented and one in twenty is new
/// @param detectable the smallest difference found with a chance of 80 %; empty where no difference
///   is
/// @param pairsForSmallest pairs that find the smallest difference with 80 % at this level; empty
///   where ten thousand do not
/// @param needed pairs that all change for the better and none for the worse, so that the test can
///   decide at all
public record PowerHint(
    int pairs,
    int looks,
    double alpha,
    double smallest,
    double chance,
    double usual,
    OptionalDouble detectable,
    OptionalInt pairsForSmallest,
    int needed) {
  private static final double LEVEL = 0.05;
  private static final double NEW_FAILURES = 0.05;
  private static final double USUALLY_PREVENTED = 0.20;
  private static final double GOOD_CHANCE = 0.80;
  private static final int PERCENT = 100;
  private static final int MOST_PAIRS = 10_000;

  /// Works it out; a few milliseconds for hundreds of pairs.
  ///
  /// @param smallest above 0 and at most 0.9
  public static PowerHint of(int pairs, int looks, double smallest) {
    double alpha = LEVEL / looks;
    return new PowerHint(
        pairs,
        looks,
        alpha,
        smallest,
        chance(smallest, pairs, alpha),
        new Power(USUALLY_PREVENTED, NEW_FAILURES).exact(pairs, alpha),
        detectable(pairs, alpha),
        pairsFor(smallest, alpha),
        needed(alpha));
  }

  /// Whether any outcome could decide.
  public boolean canDecide() {
    return pairs >= needed;
  }

  private static double chance(double difference, int pairs, double alpha) {
    return new Power(difference + NEW_FAILURES, NEW_FAILURES).exact(pairs, alpha);
  }

  private static OptionalDouble detectable(int pairs, double alpha) {
    for (int percent = 1; percent + 100 * 2 * NEW_FAILURES <= PERCENT; percent++) {
      if (chance(percent / 100.0, pairs, alpha) >= GOOD_CHANCE) {
        return OptionalDouble.of(percent / 100.0);
      }
    }
    return OptionalDouble.empty();
  }

  /// The first power of two that is enough, then halving: power grows with the pairs but for small
  /// steps back, which no plan is made by.
  private static OptionalInt pairsFor(double difference, double alpha) {
    int enough = 8;
    while (enough <= MOST_PAIRS && chance(difference, enough, alpha) < GOOD_CHANCE) {
      enough *= 2;
    }
    if (enough > MOST_PAIRS) {
      return OptionalInt.empty();
    }
    int tooFew = enough / 2;
    while (enough - tooFew > 1) {
      int middle = (enough + tooFew) / 2;
      if (chance(difference, middle, alpha) >= GOOD_CHANCE) {
        enough = middle;
      } else {
        tooFew = middle;
      }
    }
    return OptionalInt.of(enough);
  }

  private static int needed(double alpha) {
    int pairs = 1;
    while (McNemar.exact(pairs, 0) > alpha) {
      pairs++;
    }
    return pairs;
  }
}
