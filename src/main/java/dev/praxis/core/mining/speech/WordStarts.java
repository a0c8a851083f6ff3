package dev.praxis.core.mining.speech;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Expressions of many cues tried at the starts of words only, and there only those that can begin
/// with the letters that stand there: most words are passed over without trying any. No phrase is
/// found inside a word. May be used from any thread.
final class WordStarts {
  private static final Pattern CYRILLIC = Pattern.compile("[\\u0400-\\u04ff]");
  private static final int LETTERS = 3;

  /// What people type begins in far fewer ways; what is made to do harm may have no end.
  private static final int MOST_BEGINNINGS = 50_000;

  private record Expression(Cue cue, Pattern pattern) {}

  private final List<Expression> all = new ArrayList<>();

  /// What can begin with some letters, filled as they are met.
  private final Map<String, List<Expression>> opening = new ConcurrentHashMap<>();

  /// The same for the words after the first, where no expression with `^` can fit.
  private final Map<String, List<Expression>> later = new ConcurrentHashMap<>();

  WordStarts(Map<Cue, List<String>> expressions) {
    expressions.forEach((cue, ofCue) -> {
      boolean unicode = ofCue.stream().anyMatch(each -> CYRILLIC.matcher(each).find());
      int flags = unicode ? Pattern.UNICODE_CHARACTER_CLASS : 0;
      ofCue.forEach(each -> all.add(new Expression(cue, Pattern.compile(each, flags))));
    });
  }

  /// Where the first phrase of each cue starts that has one.
  Map<Cue, Integer> first(String text, Set<Cue> wanted) {
    var found = new EnumMap<Cue, Integer>(Cue.class);
    for (int i = 0; i < text.length(); i++) {
      if (startsHere(text, i)) {
        for (var expression : fitting(text, i)) {
          var cue = expression.cue();
          if (wanted.contains(cue)
              && !found.containsKey(cue)
              && at(expression.pattern(), text, i).lookingAt()) {
            found.put(cue, i);
          }
        }
      }
    }
    return found;
  }

  /// The words of each phrase that has one of the cues, in their order.
  List<String> phrases(String text, Set<Cue> wanted) {
    var phrases = new ArrayList<String>();
    for (int i = 0; i < text.length(); i++) {
      if (startsHere(text, i)) {
        for (var expression : fitting(text, i)) {
          var phrase = at(expression.pattern(), text, i);
          if (wanted.contains(expression.cue()) && phrase.lookingAt()) {
            phrases.add(phrase.group());
          }
        }
      }
    }
    return phrases;
  }

  private List<Expression> fitting(String text, int start) {
    var letters = text.substring(start, Math.min(text.length(), start + LETTERS));
    return start == 0 ? fitting("", letters, opening) : fitting(" ", letters, later);
  }

  /// Narrows down letter by letter, so that the second looks only at what the first has left.
  private List<Expression> fitting(
      String before, String letters, Map<String, List<Expression>> known) {
    var able = known.get(letters);
    if (able == null) {
      var wider =
          letters.length() == 1
              ? all
              : fitting(before, letters.substring(0, letters.length() - 1), known);
      able = wider.stream().filter(each -> canBegin(each.pattern(), before, letters)).toList();
      if (known.size() < MOST_BEGINNINGS) {
        known.put(letters, able);
      }
    }
    return able;
  }

  private static Matcher at(Pattern pattern, String text, int from) {
    return pattern
        .matcher(text)
        .useAnchoringBounds(false)
        .useTransparentBounds(true)
        .region(from, text.length());
  }

  /// Whether the letters fit alone, or would be worth reading on from.
  private static boolean canBegin(Pattern expression, String before, String letters) {
    var matcher = at(expression, before + letters, before.length());
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
