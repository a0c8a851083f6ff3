package dev.praxis.core.mining.speech;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Brings what people type into the form that the language packs are written for: lower case,
/// without accents, apostrophes put back, and `§` for whatever is code, a name of a file or a
/// quotation.
final class PlainText {
  private static final Pattern CODE_OR_QUOTE =
      Pattern.compile(
          "`[^`]*`|\"[^\"]*\"|“[^”]*”|«[^»]*»|„[^“”]*[“”]|(?<![\\p{L}\\d])'[^']{2,200}'(?![\\p{L}\\d])");
  private static final Pattern NAME =
      Pattern.compile(
          "https?://\\S+|(?<!\\S)@[\\w./-]+"
              + "|(?<![\\w./])(?!(?:claude|agents|gemini|readme|contributing)\\.md\\b)(?:[\\w.~-]*/)?[\\w-]+(?:/[\\w.-]+)+"
              + "|(?<![\\w./])(?!(?:claude|agents|gemini|readme|contributing)\\.md\\b)[\\w-]+\\.[a-z]{1,5}\\b(?!\\.\\w)"
              + "|\\b\\w*[a-z0-9]_[\\w]*\\b|\\b\\w+\\(\\)");
  private static final Pattern ACCENT = Pattern.compile("(?<=[a-z])\\p{Mn}+");
  private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\x00-\\x7f]");
  private static final Pattern NO_APOSTROPHE =
      Pattern.compile(
          "\\b(do|does|did|is|are|was|were|ca|wo|could|should|would|have|has|had|must)nt\\b");
  private static final Pattern PRONOUN = Pattern.compile("\\b(that|there|what|where|who)s\\b");
  private static final Pattern SHORT_YOU = Pattern.compile("\\bu(?= [a-z])");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private PlainText() {}

  static String of(String written) {
    var text = CODE_OR_QUOTE.matcher(written).replaceAll(" § ").toLowerCase(Locale.ROOT);
    text = NAME.matcher(fold(text)).replaceAll("§");
    if (text.indexOf("nt") >= 0) {
      text = NO_APOSTROPHE.matcher(text).replaceAll("$1n't");
    }
    text = text.replace("did not ", "didn't ").replace("does not ", "doesn't ");
    text = PRONOUN.matcher(text).replaceAll("$1's");
    text = text.replace("dont'", "don't").replace("youre ", "you're ").replace("im not", "i'm not");
    text = SHORT_YOU.matcher(text).replaceAll("you");
    return SPACES.matcher(text).replaceAll(" ").strip();
  }

  /// Letters without their accents; Cyrillic keeps its own, but for ё.
  static String fold(String text) {
    if (!BEYOND_ASCII.matcher(text).find()) {
      return text;
    }
    var apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    return Normalizer.normalize(ACCENT.matcher(apart).replaceAll(""), Normalizer.Form.NFC)
        .replace("ß", "ss")
        .replace('ё', 'е');
  }
}
