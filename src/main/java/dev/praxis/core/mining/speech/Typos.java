package dev.praxis.core.mining.speech;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Mends the slips of fingers in the words that matter most to the language packs: two letters
/// swapped, one left out, struck twice or dragged along from its neighbour. A slip that is another
/// word of its own is left alone.
final class Typos {
  /// Long enough that a slip in them is no word itself; the shorter ones are mended where letters
  /// are swapped only.
  private static final List<String> WORDS =
      List.of(
          "again",
          "anything",
          "are",
          "because",
          "before",
          "broken",
          "changed",
          "changes",
          "correct",
          "crashed",
          "crashes",
          "crashing",
          "deleted",
          "didn't",
          "does",
          "doesn't",
          "error",
          "errors",
          "everything",
          "failed",
          "failing",
          "fails",
          "fixed",
          "happened",
          "instead",
          "missing",
          "nothing",
          "please",
          "problem",
          "remove",
          "removed",
          "reverted",
          "should",
          "showing",
          "something",
          "still",
          "supposed",
          "that",
          "the",
          "this",
          "want",
          "what",
          "where",
          "why",
          "without",
          "working",
          "works",
          "wrong",
          "you");

  /// Slips that are words, or names of things, themselves.
  private static final Set<String> WORDS_OF_THEIR_OWN =
      Set.of(
          "broke", "cashed", "cashes", "cashing", "change", "delete", "dose", "filed", "filing",
          "noting", "odes", "pleas", "revered", "sowing", "suppose");

  private static final int SHORTEST_TO_LACK_A_LETTER = 6;
  private static final Pattern WORD = Pattern.compile("[a-z']{3,}");
  private static final Map<String, String> SLIPS = slips();

  private Typos() {}

  /// @param text in lower case
  static String mended(String text) {
    var words = WORD.matcher(text);
    StringBuilder mended = null;
    while (words.find()) {
      var right = SLIPS.get(words.group());
      if (right != null) {
        mended = mended == null ? new StringBuilder() : mended;
        words.appendReplacement(mended, right);
      }
    }
    return mended == null ? text : words.appendTail(mended).toString();
  }

  private static Map<String, String> slips() {
    var slips = new HashMap<String, String>();
    var right = new HashSet<>(WORDS);
    for (var word : WORDS) {
      for (var slip : slips(word)) {
        if (!right.contains(slip) && !WORDS_OF_THEIR_OWN.contains(slip)) {
          slips.putIfAbsent(slip, word);
        }
      }
    }
    return Map.copyOf(slips);
  }

  private static List<String> slips(String word) {
    var slips = new ArrayList<String>();
    for (int i = 0; i + 1 < word.length(); i++) {
      slips.add(word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2));
    }
    if (word.length() >= SHORTEST_TO_LACK_A_LETTER) {
      for (int i = 1; i < word.length(); i++) {
        slips.add(word.substring(0, i) + word.substring(i + 1));
        slips.add(word.substring(0, i) + word.charAt(i) + word.substring(i));
      }
      slips.add(word.replace("ing", "iong"));
    }
    return slips;
  }
}
