package dev.praxis.core.rules.lint.pair;

import dev.praxis.core.rules.lint.wording.Statement;
import dev.praxis.core.rules.lint.wording.Statement.Trigger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds that two lines say the same in other words, or that one covers the other.
final class Sameness {
  private static final double SAME_WORDS = 0.75;
  private static final double SAME_ORDER = 0.8;
  private static final double SAME_MOMENT = 0.6;
  private static final Set<String> EMPTY_WORDS =
      Set.of("add", "full", "user", "work", "create", "use");

  private Sameness() {}

  static boolean same(ReadLine one, ReadLine other) {
    return (covered(one, other, Sameness::same) && covered(other, one, Sameness::same))
        || choosesSame(one, other);
  }

  /// Whether each statement of the line is covered by one of the other.
  static boolean subsumed(ReadLine line, ReadLine by) {
    return covered(line, by, Sameness::within);
  }

  /// Both say nothing but which value of a matter holds, and it is the same.
  private static boolean choosesSame(ReadLine one, ReadLine other) {
    return onlyChooses(one) && onlyChooses(other) && said(one).equals(said(other));
  }

  private static boolean onlyChooses(ReadLine line) {
    var choosing = line.choices().stream().map(Choice::from).collect(Collectors.toSet());
    return choosing.containsAll(line.reading().statements())
        && choosing.stream().allMatch(each -> each.trigger().isAny())
        && choosing.stream()
            .flatMap(each -> each.object().stream())
            .noneMatch(word -> word.contains(" ")) // a command says more than its first word
        && !choosing.isEmpty();
  }

  private static Set<Object> said(ReadLine line) {
    return line.choices().stream()
        .map(each -> List.of(each.matter(), each.value(), each.forbids(), each.scope()))
        .collect(Collectors.toSet());
  }

  private interface Likeness {
    boolean test(Statement one, Statement other);
  }

  private static boolean covered(ReadLine line, ReadLine by, Likeness likeness) {
    var statements = telling(line);
    return !statements.isEmpty()
        && statements.stream()
            .allMatch(each -> telling(by).stream().anyMatch(other -> likeness.test(each, other)));
  }

  private static List<Statement> telling(ReadLine line) {
    return line.reading().statements().stream()
        .filter(each -> !words(each).isEmpty())
        .filter(each -> each.exception().isEmpty() || each.heldForAPerson())
        .toList();
  }

  private static boolean same(Statement one, Statement other) {
    return inSameOrder(one, other) || inSameWords(one, other);
  }

  /// Both say that one act comes before another.
  private static boolean inSameOrder(Statement one, Statement other) {
    return one.trigger().kind().equals("before")
        && other.trigger().kind().equals("before")
        && one.forbids() == other.forbids()
        && one.action().equals(other.action())
        && alike(wordsAndMoment(one), wordsAndMoment(other), SAME_ORDER);
  }

  private static Set<String> wordsAndMoment(Statement statement) {
    var words = words(statement);
    words.addAll(pure(statement.trigger()));
    return words;
  }

  private static boolean inSameWords(Statement one, Statement other) {
    return one.forbids() == other.forbids()
        && one.heldForAPerson() == other.heldForAPerson()
        && (one.isGeneric() || other.isGeneric() || one.action().equals(other.action()))
        && alike(words(one), words(other), SAME_WORDS)
        && isSameMoment(one.trigger(), other.trigger());
  }

  private static boolean within(Statement special, Statement general) {
    if (!special.prescribes()
        || !general.prescribes()
        || (general.isGeneric() && words(general).size() < 2 && !general.forbids())) {
      return false;
    }
    if (special.forbids() != general.forbids() || !special.action().equals(general.action())) {
      return false;
    }
    boolean moment =
        (general.trigger().isAny() && special.forbids())
            || isSameMoment(special.trigger(), general.trigger());
    return moment
        && special.exception().equals(general.exception())
        && !general.matter().isEmpty()
        && words(special).containsAll(words(general));
  }

  private static Set<String> words(Statement statement) {
    var words = new HashSet<>(statement.matter());
    words.addAll(statement.scope());
    words.removeAll(EMPTY_WORDS);
    return words;
  }

  private static boolean alike(Set<String> one, Set<String> other, double least) {
    return !one.isEmpty() && Shingles.alike(one, other) >= least && sameNames(one, other);
  }

  /// Numbers, paths and commands stand for themselves: another one is another thing.
  private static boolean sameNames(Set<String> one, Set<String> other) {
    return names(one).equals(names(other));
  }

  private static Set<String> names(Set<String> words) {
    var names = new HashSet<>(words);
    names.removeIf(word -> word.chars().allMatch(c -> Character.isLetter(c) || c == '-'));
    return names;
  }

  private static boolean isSameMoment(Trigger one, Trigger other) {
    if (one.isAny() || other.isAny()) {
      return one.isAny() && other.isAny();
    }
    return one.kind().equals(other.kind()) && Shingles.alike(pure(one), pure(other)) >= SAME_MOMENT;
  }

  private static Set<String> pure(Trigger trigger) {
    var words = new HashSet<>(trigger.words());
    words.removeAll(EMPTY_WORDS);
    return words;
  }
}
