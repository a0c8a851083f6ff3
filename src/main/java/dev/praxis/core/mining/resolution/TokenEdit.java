package dev.praxis.core.mining.resolution;

import java.util.List;

/// How alike two inputs are, token by token.
///
/// Source: Levenshtein distance over tokens, in which replacing a token costs as much as the two
/// differ letter by letter.
final class TokenEdit {
  private static final int MOST_TOKENS = 60;
  private static final int MOST_LETTERS = 80;

  /// What it costs to change one place into another, by their indices; 0 to 1.
  @FunctionalInterface
  private interface Cost {
    double of(int one, int other);
  }

  private TokenEdit() {}

  /// 1 for the same tokens in the same order, 0 where nothing is alike.
  static double similarity(List<String> one, List<String> other) {
    int ours = Math.min(one.size(), MOST_TOKENS);
    int theirs = Math.min(other.size(), MOST_TOKENS);
    int longer = Math.max(ours, theirs);
    if (longer == 0) {
      return 1;
    }
    return 1 - distance(ours, theirs, (i, j) -> 1 - similarity(one.get(i), other.get(j))) / longer;
  }

  /// The same for the letters of two words.
  static double similarity(String one, String other) {
    if (one.equals(other)) {
      return 1;
    }
    int longer =
        Math.max(Math.min(one.length(), MOST_LETTERS), Math.min(other.length(), MOST_LETTERS));
    return 1 - letters(one, other) / longer;
  }

  /// How many letters must change.
  static double letters(String one, String other) {
    return distance(
        Math.min(one.length(), MOST_LETTERS),
        Math.min(other.length(), MOST_LETTERS),
        (i, j) -> one.charAt(i) == other.charAt(j) ? 0 : 1);
  }

  private static double distance(int rows, int columns, Cost cost) {
    var before = new double[columns + 1];
    for (int j = 0; j <= columns; j++) {
      before[j] = j;
    }
    for (int i = 1; i <= rows; i++) {
      var now = new double[columns + 1];
      now[0] = i;
      for (int j = 1; j <= columns; j++) {
        double replaced = before[j - 1] + cost.of(i - 1, j - 1);
        now[j] = Math.min(replaced, 1 + Math.min(before[j], now[j - 1]));
      }
      before = now;
    }
    return before[columns];
  }
}
