package dev.praxis.core.mining.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Fits where any of many expressions fits. Word boundaries beyond ASCII cost a lot of time, so
/// only the expressions that need them get them, and Cyrillic ones are tried on Cyrillic text only.
public final class AnyOf {
  private static final int UNICODE =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
  private static final Pattern CYRILLIC = Pattern.compile("[\\u0400-\\u04ff]");
  private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\x00-\\x7f]");

  /// A letter that is no part of an escape such as `\\b`.
  private static final Pattern LATIN = Pattern.compile("(?<!\\\\)[a-zA-Z]");

  private final List<Pattern> latin;
  private final List<Pattern> cyrillic;

  AnyOf(List<String> expressions) {
    var plain = new ArrayList<String>();
    var accented = new ArrayList<String>();
    var russian = new ArrayList<String>();
    for (var expression : expressions) {
      if (CYRILLIC.matcher(expression).find() && !LATIN.matcher(expression).find()) {
        russian.add(expression);
      } else if (BEYOND_ASCII.matcher(expression).find()) {
        accented.add(expression);
      } else {
        plain.add(expression);
      }
    }
    latin =
        Stream.of(together(plain, Pattern.CASE_INSENSITIVE), together(accented, UNICODE))
            .flatMap(Optional::stream)
            .toList();
    cyrillic = together(russian, UNICODE).stream().toList();
  }

  public boolean fits(String text) {
    return patterns(text).anyMatch(pattern -> pattern.matcher(text).find());
  }

  /// Every place where it fits, in order.
  List<MatchResult> places(String text) {
    return patterns(text)
        .flatMap(pattern -> pattern.matcher(text).results())
        .sorted(Comparator.comparingInt(MatchResult::start))
        .toList();
  }

  private Stream<Pattern> patterns(String text) {
    return cyrillic.isEmpty() || !CYRILLIC.matcher(text).find()
        ? latin.stream()
        : Stream.concat(latin.stream(), cyrillic.stream());
  }

  private static Optional<Pattern> together(List<String> expressions, int flags) {
    return expressions.isEmpty()
        ? Optional.empty()
        : Optional.of(Pattern.compile("(?:" + String.join(")|(?:", expressions) + ")", flags));
  }
}
