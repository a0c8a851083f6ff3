package dev.praxis.core.instructions.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/// Cuts a line into what a reader sees change: words with their combining marks, runs of white
/// space, and single characters of everything else. Scripts written without spaces go character by
/// character.
final class Words {
  private static final Pattern CHARACTER = Pattern.compile("\\X", Pattern.DOTALL);

  /// Nothing below combines with the character before it.
  private static final char FIRST_COMBINING = '\u0300';

  private Words() {}

  /// In order; joined they are the line again.
  static List<String> of(String line) {
    var tokens = new ArrayList<String>();
    int from = 0;
    while (from < line.length()) {
      int to = end(line, from);
      tokens.add(line.substring(from, to));
      from = to;
    }
    return tokens;
  }

  private static int end(String line, int from) {
    int first = line.codePointAt(from);
    if (isSpace(first)) {
      return runEnd(line, from, Words::isSpace);
    }
    if (isWord(first)) {
      return runEnd(line, from, each -> isWord(each) || isMark(each));
    }
    int next = from + Character.charCount(first);
    if (next == line.length() || line.charAt(next) < FIRST_COMBINING) {
      return next;
    }
    var character = CHARACTER.matcher(line).region(from, line.length());
    return character.lookingAt() ? character.end() : next;
  }

  private static int runEnd(String line, int from, IntPredicate belongs) {
    int at = from;
    while (at < line.length() && belongs.test(line.codePointAt(at))) {
      at += Character.charCount(line.codePointAt(at));
    }
    return at;
  }

  private static boolean isSpace(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }

  private static boolean isWord(int codePoint) {
    return codePoint == '_'
        || (Character.isLetterOrDigit(codePoint) && !standsWithoutSpaces(codePoint));
  }

  private static boolean standsWithoutSpaces(int codePoint) {
    return switch (Character.UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  private static boolean isMark(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }
}
