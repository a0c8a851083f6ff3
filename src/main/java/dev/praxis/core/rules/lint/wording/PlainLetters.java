package dev.praxis.core.rules.lint.wording;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Lower case without accents, so that a word is one word however it is typed.
public final class PlainLetters {
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

  private PlainLetters() {}

  public static String of(String text) {
    var apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    return MARKS.matcher(apart).replaceAll("").replace('’', '\'').replace('ß', 's');
  }
}
