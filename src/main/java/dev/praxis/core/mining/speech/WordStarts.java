package dev.praxis.core.mining.speech;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Many expressions tried at the starts of words only, and there only those that can begin with the
/// letter that stands there: most words are passed over without trying any. No phrase is found
/// inside a word. May be used from any thread.
final class WordStarts {
  private static final Pattern CYRILLIC = Pattern.compile("[\\u0400-\\u04ff]");

  private final int flags;
  private final List<Pattern> expressions;

  /// Filled as letters are met; empty for a letter with which no expression begins.
  private final Map<Character, Optional<Pattern>> opening = new ConcurrentHashMap<>();

  /// The same for the words after the first, where no expression with `^` can fit.
  private final Map<Character, Optional<Pattern>> later = new ConcurrentHashMap<>();

  WordStarts(List<String> expressions) {
    boolean unicode = expressions.stream().anyMatch(each -> CYRILLIC.matcher(each).find());
    this.flags = unicode ? Pattern.UNICODE_CHARACTER_CLASS : 0;
    this.expressions = expressions.stream().map(each -> Pattern.compile(each, flags)).toList();
  }

  Optional<Place> first(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (startsHere(text, i)) {
        var fitting =
            i == 0
                ? opening.computeIfAbsent(text.charAt(i), letter -> beginningWith("", letter))
                : later.computeIfAbsent(text.charAt(i), letter -> beginningWith(" ", letter));
        if (fitting.isPresent()) {
          var matcher = at(fitting.get(), text, i);
          if (matcher.lookingAt()) {
            return Optional.of(new Place(matcher.start(), matcher.end()));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Matcher at(Pattern pattern, String text, int from) {
    return pattern
        .matcher(text)
        .useAnchoringBounds(false)
        .useTransparentBounds(true)
        .region(from, text.length());
  }

  private Optional<Pattern> beginningWith(String before, char letter) {
    var able = expressions.stream().filter(each -> canBegin(each, before, letter)).toList();
    return able.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Pattern.compile(
                able.stream()
                    .map(Pattern::pattern)
                    .collect(Collectors.joining(")|(?:", "(?:", ")")),
                flags));
  }

  /// Whether the letter fits alone, or would be worth reading on from.
  private static boolean canBegin(Pattern expression, String before, char letter) {
    var matcher = at(expression, before + letter, before.length());
    return matcher.lookingAt() || matcher.hitEnd();
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
