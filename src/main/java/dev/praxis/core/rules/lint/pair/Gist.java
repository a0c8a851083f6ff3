package dev.praxis.core.rules.lint.pair;

import dev.praxis.core.rules.lint.wording.Reading;
import dev.praxis.core.rules.lint.wording.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What comparing a statement for sameness needs, worked out once.
///
/// @param words all it is about, empty words left out
/// @param names those of the words that stand for themselves: numbers, paths, commands
/// @param moment words of its trigger, empty words left out
/// @param withMoment words and moment together
/// @param timedNames names among those
record Gist(
    Statement statement,
    Set<String> words,
    Set<String> names,
    Set<String> moment,
    Set<String> withMoment,
    Set<String> timedNames) {
  private static final Set<String> EMPTY_WORDS =
      Set.of("add", "full", "user", "work", "create", "use", "save", "new", "behind");

  Gist {
    words = Set.copyOf(words);
    names = Set.copyOf(names);
    moment = Set.copyOf(moment);
    withMoment = Set.copyOf(withMoment);
    timedNames = Set.copyOf(timedNames);
  }

  /// Those statements of a line that say something of their own.
  static List<Gist> of(Reading reading) {
    return reading.statements().stream()
        .filter(each -> each.exception().isEmpty() || each.heldForAPerson())
        .map(Gist::of)
        .filter(gist -> !gist.words.isEmpty())
        .toList();
  }

  private static Gist of(Statement statement) {
    var words = pure(statement.about());
    var moment = pure(statement.trigger().words());
    var all = new HashSet<>(words);
    all.addAll(moment);
    return new Gist(statement, words, names(words), moment, all, names(all));
  }

  private static Set<String> pure(Set<String> words) {
    var pure = new HashSet<>(words);
    pure.removeAll(EMPTY_WORDS);
    return pure;
  }

  private static Set<String> names(Set<String> words) {
    var names = new HashSet<>(words);
    names.removeIf(word -> word.chars().allMatch(c -> Character.isLetter(c) || c == '-'));
    return names;
  }
}
