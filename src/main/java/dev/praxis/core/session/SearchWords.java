package dev.praxis.core.session;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a person typed into a search field, as a full-text query in which nothing is syntax: each
/// word and each "quoted phrase" must be found; only a star at the end of one stands for the rest
/// of the word.
final class SearchWords {
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"?|[^\\s\"]+");

  private final String query;

  private SearchWords(String query) {
    this.query = query;
  }

  static SearchWords of(String typed) {
    return new SearchWords(
        WORD.matcher(typed.replace('\0', ' '))
            .results()
            .map(found -> found.group(1) == null ? found.group() : found.group(1))
            .filter(SearchWords::hasToken)
            .map(SearchWords::phrase)
            .collect(Collectors.joining(" ")));
  }

  boolean isEmpty() {
    return query.isEmpty();
  }

  String query() {
    return query;
  }

  private static String phrase(String words) {
    return words.endsWith("*")
        ? "\"%s\"*".formatted(words.substring(0, words.length() - 1))
        : "\"%s\"".formatted(words);
  }

  /// Punctuation alone holds no word, and would match nothing.
  private static boolean hasToken(String words) {
    return words.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
