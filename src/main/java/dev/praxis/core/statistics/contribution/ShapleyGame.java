package dev.praxis.core.statistics.contribution;

import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// A game of few players whose every subset has a measured worth, such as replays of subsets of
/// rules. Negative shares are possible and say that a rule harms.
///
/// Source: L. S. Shapley, A value for n-person games (1953); J. Castro, D. Gómez, J. Tejada,
/// Polynomial calculation of the Shapley value based on sampling (2009), for drawn orders.
public final class ShapleyGame {
  /// Up to here every subset is asked for.
  private static final int EXACT = 6;

  private static final int MOST = 30;

  private final int players;
  private final IntToDoubleFunction worth;

  /// @param players at most 30; numbered from 0
  /// @param worth of a subset, given as bits
  public ShapleyGame(int players, IntToDoubleFunction worth) {
    if (players < 1 || players > MOST) {
      throw new IllegalArgumentException(players + " players");
    }
    this.players = players;
    this.worth = worth;
  }

  /// What one player brings.
  ///
  /// @param value the player's share
  /// @param error its standard error; 0 where it is exact
  public record Share(double value, double error) {}

  /// Of each player: exact up to six, else over `orders` drawn orders of joining.
  public Share[] shares(int orders, long seed) {
    return players <= EXACT ? exact() : drawn(orders, seed);
  }

  /// What the whole loses without each player.
  public double[] leaveOneOut() {
    int all = (1 << players) - 1;
    double whole = worth.applyAsDouble(all);
    return IntStream.range(0, players)
        .mapToDouble(player -> whole - worth.applyAsDouble(all & ~(1 << player)))
        .toArray();
  }

  private Share[] exact() {
    double[] worths = IntStream.range(0, 1 << players).mapToDouble(worth).toArray();
    return IntStream.range(0, players)
        .mapToObj(player -> new Share(exact(player, worths), 0))
        .toArray(Share[]::new);
  }

  private double exact(int player, double[] worths) {
    double value = 0;
    for (int others = 0; others < worths.length; others++) {
      if ((others >> player & 1) == 0) {
        int size = Integer.bitCount(others);
        value += weight(size) * (worths[others | 1 << player] - worths[others]);
      }
    }
    return value;
  }

  /// The chance that exactly some given `size` players have joined before one: `s!(n-s-1)!/n!`.
  private double weight(int size) {
    double weight = 1.0 / players;
    for (int i = 1; i <= size; i++) {
      weight *= (double) i / (players - i);
    }
    return weight;
  }

  private Share[] drawn(int orders, long seed) {
    var random = new SplittableRandom(seed);
    var sums = new double[players];
    var squares = new double[players];
    var order = IntStream.range(0, players).toArray();
    double nothing = worth.applyAsDouble(0);
    for (int draw = 0; draw < orders; draw++) {
      shuffle(order, random);
      int joined = 0;
      double before = nothing;
      for (int player : order) {
        joined |= 1 << player;
        double after = worth.applyAsDouble(joined);
        sums[player] += after - before;
        squares[player] += (after - before) * (after - before);
        before = after;
      }
    }
    return IntStream.range(0, players)
        .mapToObj(player -> share(sums[player], squares[player], orders))
        .toArray(Share[]::new);
  }

  private static Share share(double sum, double squares, int n) {
    double mean = sum / n;
    double variance = Math.max(0, squares / n - mean * mean) * n / Math.max(1, n - 1);
    return new Share(mean, Math.sqrt(variance / n));
  }

  private static void shuffle(int[] order, SplittableRandom random) {
    for (int i = order.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int one = order[i];
      order[i] = order[other];
      order[other] = one;
    }
  }
}
