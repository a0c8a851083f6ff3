package dev.praxis.core.mining.speech;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Many expressions tried at the starts of words only: a fifth of the work of trying them at every
/// letter, and no phrase is found inside a word.
final class WordStarts {
  private static final Pattern CYRILLIC = Pattern.compile("[\\u0400-\\u04ff]");

  private final Pattern pattern;

  WordStarts(List<String> expressions) {
    var together = "(?:" + String.join(")|(?:", expressions) + ")";
    boolean unicode = CYRILLIC.matcher(together).find();
    pattern = Pattern.compile(together, unicode ? Pattern.UNICODE_CHARACTER_CLASS : 0);
  }

  Optional<Place> first(String text) {
    var matcher = pattern.matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
    for (int i = 0; i < text.length(); i++) {
      if (startsHere(text, i) && fitsAt(matcher, i, text.length())) {
        return Optional.of(new Place(matcher.start(), matcher.end()));
      }
    }
    return Optional.empty();
  }

  private static boolean fitsAt(Matcher matcher, int from, int to) {
    return matcher.region(from, to).lookingAt();
  }

  private static boolean startsHere(String text, int i) {
    char c = text.charAt(i);
    return i == 0
        || (isPartOfWord(c) ? !isPartOfWord(text.charAt(i - 1)) : ",;:-.".indexOf(c) >= 0);
  }

  private static boolean isPartOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '\'' || c == '§';
  }
}
