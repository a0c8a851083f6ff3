package dev.praxis.core.evaluation.leak;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Runs of words, by which two texts are held to be the same.
public final class Shingles {
  /// Words of a run.
  public static final int LENGTH = 5;

  /// Shorter texts, such as to go on, are everybody's.
  private static final int FEWEST_WORDS = 8;

  /// What comes later hardly makes two requests the same.
  private static final int MOST_WORDS = 400;

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Shingles() {}

  /// The runs of five words of a text; none where it is too short to tell anything.
  public static Set<String> of(String text) {
    return runs(words(text), LENGTH);
  }

  static List<String> words(String text) {
    var words =
        NO_WORD
            .splitAsStream(text.toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty())
            .limit(MOST_WORDS)
            .toList();
    return words.size() < FEWEST_WORDS ? List.of() : words;
  }

  static Set<String> runs(List<String> words, int length) {
    var runs = new HashSet<String>();
    for (int i = 0; i + length <= words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + length)));
    }
    return runs;
  }
}
