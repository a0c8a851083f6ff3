package dev.praxis.core.mining.speech;

import java.text.Normalizer;
import java.util.List;
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
  private static final Pattern NO_APOSTROPHE =
      Pattern.compile(
          "\\b(do|does|did|is|are|was|were|ca|wo|could|should|would|have|has|had|must)(?:nt|n"
              + " t|n;t|nt')\\b");

  /// "thisdidn't": the space fell between two keys.
  private static final Pattern NO_SPACE =
      Pattern.compile("\\b(this|that|it)(?=(?:didn|doesn|isn|wasn)'t\\b)");

  private static final Pattern PRONOUN = Pattern.compile("\\b(that|there|what|where|who)s\\b");
  private static final List<String> PRONOUNS =
      List.of("thats", "theres", "whats", "wheres", "whos");
  private static final Pattern SHORT_YOU = Pattern.compile("\\bu(?= [a-z])");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private PlainText() {}

  static String of(String written) {
    var cited = mayQuote(written) ? CODE_OR_QUOTE.matcher(written).replaceAll(" § ") : written;
    var text = fold(cited.toLowerCase(Locale.ROOT));
    text = mayName(text) ? NAME.matcher(text).replaceAll("§") : text;
    if (text.contains("nt") || text.contains("n t") || text.contains("n;t")) {
      text = NO_APOSTROPHE.matcher(text).replaceAll("$1n't");
    }
    text = NO_SPACE.matcher(Typos.mended(text)).replaceAll("$1 ");
    text = text.replace("did not ", "didn't ").replace("does not ", "doesn't ");
    if (PRONOUNS.stream().anyMatch(text::contains)) {
      text = PRONOUN.matcher(text).replaceAll("$1's");
    }
    text = text.replace("dont'", "don't").replace("can not ", "cannot ");
    text = text.replace("youre ", "you're ").replace("im not", "i'm not");
    if (text.contains("u ")) {
      text = SHORT_YOU.matcher(text).replaceAll("you");
    }
    return SPACES.matcher(text).replaceAll(" ").strip();
  }

  /// A cheap look for what opens a quotation or code.
  static boolean mayQuote(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("`\"“«„'".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /// A cheap look for what every name of a file, an address or an identifier holds.
  private static boolean mayName(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("/@_.(".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /// Letters without their accents; Cyrillic keeps its own, but for ё.
  static String fold(String text) {
    if (text.chars().allMatch(c -> c < 0x80)) {
      return text;
    }
    var apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    return Normalizer.normalize(ACCENT.matcher(apart).replaceAll(""), Normalizer.Form.NFC)
        .replace("ß", "ss")
        .replace('ё', 'е');
  }
}
