package dev.praxis.core.rules.lint.wording;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Small words by what they do beside a verb.
final class WordKinds {
  private static final Set<String> WHOLE =
      Set.of("whole", "entire", "full", "complete", "ganze", "gesamte", "entera", "toute");
  private static final Set<String> ADVERBS =
      Set.of(
          "always",
          "immer",
          "stets",
          "siempre",
          "toujours",
          "всегда",
          "nie",
          "niemals",
          "nicht",
          "nichts",
          "kein",
          "keine",
          "keinen",
          "nunca",
          "jamais",
          "pas");
  private static final Set<String> STATING = Set.of("is not", "are not", "not", "cannot", "can't");
  private static final Set<String> LEAVING = Set.of("out of", "away from");
  private static final Set<String> ABLE = Set.of("can", "will", "let");
  private static final Set<String> PERSONS = Set.of("you", "we", "agents", "agent");
  private static final Set<String> RELATIVE = Set.of("that", "which", "who");
  private static final Set<String> PRONOUNS = Set.of("it", "them", "they", "these", "those");
  private static final Set<String> DETERMINERS =
      Set.of("a", "an", "the", "every", "each", "any", "this", "that", "its", "your", "our", "no");
  private static final Set<String> EVERY_PLACE =
      Set.of(
          "modul", "package", "project", "servic", "file", "cod", "repo", "app", "work", "chang");

  private static final Pattern NOT_IMPERATIVE = Pattern.compile(".*(?:[^s]s|ed|ing|ly)");
  private static final Pattern PLAIN_VERB = Pattern.compile("[a-z]{3,}");
  private static final Pattern FINITE = Pattern.compile("[a-z]+[^s]s");

  /// Words of a line that hardly tells how things are.
  private static final int SHORT = 6;

  private static final Set<Role> ASIDE =
      Set.of(Role.BEFORE, Role.AFTER, Role.WHEN, Role.UNLESS, Role.UNTIL, Role.COMMA);
  private static final Set<String> DESCRIBING =
      Set.of("is", "are", "was", "were", "has", "have", "can", "may", "will", "does", "do", ":");

  private WordKinds() {}

  /// Whether a word no list knows stands where the verb of an order does: vendor the library.
  static boolean startAnOrder(List<Token> sentence) {
    return sentence.size() > 1
        && (sentence.size() <= SHORT || isDeterminer(sentence.get(1)))
        && sentence.getFirst().role() == Role.WORD
        && PLAIN_VERB.matcher(sentence.getFirst().plain()).matches()
        && mayCommand(sentence.getFirst())
        && !DESCRIBING.contains(sentence.get(1).plain())
        && sentence.subList(0, sentence.size() - 1).stream()
            .takeWhile(token -> !ASIDE.contains(token.role()))
            .noneMatch(token -> token.role() == Role.VERB && isFinite(token));
  }

  /// Whether a verb says what somebody or something does.
  static boolean isFinite(Token token) {
    return FINITE.matcher(token.plain()).matches();
  }

  static boolean mayCommand(Token token) {
    return !NOT_IMPERATIVE.matcher(token.plain()).matches();
  }

  static boolean isWhole(Token token) {
    return WHOLE.contains(token.plain());
  }

  /// Stands beside the verb, wherever it is; other markers stand before it.
  static boolean isAdverb(Token token) {
    return ADVERBS.contains(token.plain());
  }

  /// Denies that something is so, and may forbid nothing.
  static boolean isStating(Token token) {
    return STATING.contains(token.plain());
  }

  /// Keep secrets out of the repository.
  static boolean isLeaving(Token token) {
    return LEAVING.contains(token.plain());
  }

  /// The server can; but you can.
  static boolean isAbility(Token token, String previous) {
    return ABLE.contains(token.plain()) && !PERSONS.contains(previous);
  }

  static boolean isRelative(String word) {
    return RELATIVE.contains(word);
  }

  static boolean isPronoun(Token token) {
    return PRONOUNS.contains(token.plain());
  }

  static boolean isDeterminer(Token token) {
    return DETERMINERS.contains(token.plain());
  }

  /// Whether every line of a project is in such a place, when all of them are meant.
  static boolean isEveryPlace(String concept) {
    return EVERY_PLACE.contains(concept);
  }
}
