package dev.praxis.core.rules.lint.pair;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Runs of five words, case and punctuation aside; a shorter text is one run.
public final class Shingles {
  private static final int WORDS = 5;
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Shingles() {}

  public static Set<String> of(String text) {
    var words =
        NO_WORD
            .splitAsStream(text.toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty())
            .toList();
    var shingles = new HashSet<String>();
    for (int i = 0; i + WORDS <= words.size(); i++) {
      shingles.add(String.join(" ", words.subList(i, i + WORDS)));
    }
    if (shingles.isEmpty()) {
      shingles.add(String.join(" ", words));
    }
    return shingles;
  }

  /// Size of the intersection over size of the union (Jaccard); 1 for two empty sets.
  public static double alike(Set<String> one, Set<String> other) {
    var fewer = one.size() < other.size() ? one : other;
    var more = fewer == one ? other : one;
    int shared = 0;
    for (var each : fewer) {
      shared += more.contains(each) ? 1 : 0;
    }
    int all = one.size() + other.size() - shared;
    return all == 0 ? 1 : (double) shared / all;
  }
}
