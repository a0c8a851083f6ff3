package dev.praxis.desktop.sessions.rows;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The words somebody searched for, found again in a text: whole words, whatever their case and
/// their accents, as the full-text search finds them.
public record Words(List<Pattern> patterns) {
  public static final Words NONE = new Words(List.of());

  private static final Pattern TYPED = Pattern.compile("\"([^\"]*)\"?|[^\\s\"]+");
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final String START = "(?<![\\p{L}\\p{N}])";
  private static final String BETWEEN = "[^\\p{L}\\p{N}]+";
  private static final String REST = "[\\p{L}\\p{N}]*";
  private static final String END = "(?![\\p{L}\\p{N}])";

  /// Where in a text something stands, the end exclusive.
  public record Range(int start, int end) {}

  public Words {
    patterns = List.copyOf(patterns);
  }

  /// Each word, and each "phrase in quotes", must be found.
  public static Words of(String typed) {
    return new Words(
        TYPED
            .matcher(folded(typed))
            .results()
            .map(found -> pattern(found.group()))
            .filter(pattern -> !pattern.isEmpty())
            .map(Pattern::compile)
            .toList());
  }

  /// These very letters, within a word too.
  public static Words literally(String typed) {
    return typed.isBlank()
        ? NONE
        : new Words(List.of(Pattern.compile(Pattern.quote(folded(typed)))));
  }

  /// Empty where nothing is to be found; a star at the end stands for the rest of a word.
  private static String pattern(String typed) {
    var tokens = TOKEN.matcher(typed).results().map(part -> part.group()).toList();
    return tokens.isEmpty()
        ? ""
        : START + String.join(BETWEEN, tokens) + (typed.endsWith("*") ? REST : END);
  }

  public boolean isEmpty() {
    return patterns.isEmpty();
  }

  /// Whether all of them stand in the text.
  public boolean areIn(String text) {
    if (isEmpty()) {
      return false;
    }
    var folded = folded(text);
    return patterns.stream().allMatch(pattern -> pattern.matcher(folded).find());
  }

  /// Every place where any of them stands, in order.
  public List<Range> placesIn(String text) {
    if (isEmpty()) {
      return List.of();
    }
    var folded = folded(text);
    var places = new ArrayList<Range>();
    for (var pattern : patterns) {
      pattern
          .matcher(folded)
          .results()
          .forEach(found -> places.add(new Range(found.start(), found.end())));
    }
    places.sort((one, other) -> Integer.compare(one.start(), other.start()));
    return places;
  }

  /// Small letters without accents, each sign in its old place.
  private static String folded(String text) {
    var plain = text.toLowerCase(Locale.ROOT);
    // a few letters grow when made small; then places would not fit
    var small = plain.length() == text.length() ? plain : text;
    var signs = small.toCharArray();
    for (int i = 0; i < signs.length; i++) {
      if (signs[i] >= '\u00C0' && signs[i] < '\u0250') {
        signs[i] = Normalizer.normalize(small.substring(i, i + 1), Normalizer.Form.NFD).charAt(0);
      }
    }
    return new String(signs);
  }
}
