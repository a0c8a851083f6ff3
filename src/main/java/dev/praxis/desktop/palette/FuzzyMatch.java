package dev.praxis.desktop.palette;

import java.util.Locale;
import java.util.OptionalInt;

/// How well a few letters fit a text: they must occur in order; the start of a word and letters
/// that follow each other count for more, letters left out for less.
final class FuzzyMatch {
  private static final int START_OF_WORD = 8;
  private static final int FOLLOWING = 6;
  private static final int FOUND = 1;

  private FuzzyMatch() {}

  /// Higher is better; nothing where the letters do not occur in order. No letters fit everything.
  static OptionalInt score(String letters, String text) {
    var wanted = letters.toLowerCase(Locale.ROOT).replace(" ", "");
    var searched = text.toLowerCase(Locale.ROOT);
    var whole = searched.indexOf(letters.toLowerCase(Locale.ROOT).strip());
    if (whole >= 0) {
      return OptionalInt.of(wholeScore(letters, searched, whole));
    }
    int score = 0;
    int last = -2;
    for (int i = 0; i < wanted.length(); i++) {
      var at = next(searched, wanted.charAt(i), last + 1);
      if (at < 0) {
        return OptionalInt.empty();
      }
      score +=
          FOUND + (at == last + 1 ? FOLLOWING : 0) + (startsWord(searched, at) ? START_OF_WORD : 0);
      last = at;
    }
    return OptionalInt.of(score - searched.length() / 8);
  }

  private static int wholeScore(String letters, String searched, int at) {
    var perLetter = FOUND + FOLLOWING;
    var start = startsWord(searched, at) ? START_OF_WORD : 0;
    return letters.strip().length() * perLetter + start - searched.length() / 8;
  }

  /// Prefers the start of a word to the next place of a letter within one.
  private static int next(String text, char letter, int from) {
    for (int i = Math.max(0, from); i < text.length(); i++) {
      if (text.charAt(i) == letter && (i == from || startsWord(text, i))) {
        return i;
      }
    }
    return text.indexOf(letter, Math.max(0, from));
  }

  private static boolean startsWord(String text, int at) {
    return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
  }
}
