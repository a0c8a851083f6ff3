package dev.praxis.core.rules.lint.wording;

import java.util.regex.Pattern;

/// Cuts the ending off a word that no list knows, so that its forms are one word. Rough on purpose:
/// stems are compared with each other and never shown.
final class Stem {
  private static final Pattern CYRILLIC =
      Pattern.compile(
          "(?:ами|ями|ого|его|ому|ему|ыми|ими|ов|ев|ам|ям|ах|ях|ом|ем|ои|ыи|ии|ая|яя|ую|ые|ие|ы|и|а|я|у|ю|е|о|ь)$");
  private static final Pattern LATIN =
      Pattern.compile("(?:ies|ied|ions|ion|ing|as|os|edly|ed|es|en|er|s|e|o|a|y)$");
  private static final int SHORTEST = 4;

  private Stem() {}

  static String of(String word) {
    var ending = word.codePointAt(0) >= 0x400 && word.codePointAt(0) < 0x500 ? CYRILLIC : LATIN;
    var cut = ending.matcher(word).replaceFirst("");
    if (cut.length() >= SHORTEST && cut.length() > 2 && isDoubled(cut)) {
      cut = cut.substring(0, cut.length() - 1);
    }
    return cut.length() < SHORTEST - 1 ? word : cut;
  }

  private static boolean isDoubled(String word) {
    char last = word.charAt(word.length() - 1);
    return last == word.charAt(word.length() - 2) && "aeiouls".indexOf(last) < 0;
  }
}
