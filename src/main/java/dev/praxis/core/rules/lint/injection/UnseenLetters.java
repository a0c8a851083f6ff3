package dev.praxis.core.rules.lint.injection;

import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Characters that nobody sees, that reorder what is seen, or that look like others.
final class UnseenLetters {
  /// Zero width, word joiners, bidirectional controls and isolates, soft hyphen, the tags block and
  /// the variation selectors that can carry bytes.
  private static final Pattern HIDDEN =
      Pattern.compile(
          "[\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B\\u2060-\\u2064\\u206A-\\u206F\\u202A-\\u202E\\u2066-\\u2069\\u3164\\uFEFF\\uFFA0\\uFFF9-\\uFFFB\\x{E0000}-\\x{E007F}\\x{E0100}-\\x{E01EF}]");

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]+");
  private static final Pattern CODE = Pattern.compile("`[^`]*`");

  /// Letters that look Latin.
  private static final Map<Integer, String> LATIN_LIKE =
      Pattern.compile(" ")
          .splitAsStream(
              "аa еe оo рp сc хx уy іi ѕs јj ԁd ɡg һh ӏl ԛq ԝw АA ВB ЕE КK МM НH ОO РP СC ТT ХX οo"
                  + " αa νv ρp υu ιi κk Αa Βb Εe Ζz Ηh Ιi Κk Μm Νn Οo Ρp Τt Υy Χx")
          .collect(Collectors.toMap(pair -> pair.codePointAt(0), pair -> pair.substring(1)));

  private UnseenLetters() {}

  static boolean hides(String text) {
    return HIDDEN.matcher(text).find() || !withoutLostJoiners(text).equals(text);
  }

  static String shown(String text) {
    return withoutLostJoiners(HIDDEN.matcher(text).replaceAll(""));
  }

  /// Joiners belong between emoji and between letters of scripts that join; elsewhere they hide.
  private static String withoutLostJoiners(String text) {
    var kept = new StringBuilder();
    int before = ' ';
    for (int letter : text.codePoints().toArray()) {
      boolean joiner = letter == 0x200C || letter == 0x200D;
      if (!joiner || joins(before)) {
        kept.appendCodePoint(letter);
        before = letter;
      }
    }
    return kept.toString();
  }

  private static boolean joins(int letter) {
    boolean scriptThatJoins =
        Character.isLetter(letter) || Character.getType(letter) == Character.NON_SPACING_MARK;
    return letter > 0x500
        && (Character.isEmoji(letter) || letter == 0xFE0F || (scriptThatJoins && letter < 0x1100));
  }

  /// A word that mixes Latin letters with look-alikes of another script.
  static Optional<String> disguised(String text) {
    return WORD.matcher(CODE.matcher(text).replaceAll(" "))
        .results()
        .map(found -> found.group())
        .filter(UnseenLetters::isMixed)
        .findFirst();
  }

  static String undisguised(String text) {
    return WORD.matcher(text)
        .replaceAll(found -> isMixed(found.group()) ? latin(found.group()) : found.group());
  }

  private static boolean isMixed(String word) {
    boolean latin =
        word.codePoints().anyMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.LATIN);
    return latin && word.codePoints().anyMatch(LATIN_LIKE::containsKey);
  }

  private static String latin(String word) {
    return word.codePoints()
        .mapToObj(letter -> LATIN_LIKE.getOrDefault(letter, Character.toString(letter)))
        .collect(Collectors.joining());
  }
}
