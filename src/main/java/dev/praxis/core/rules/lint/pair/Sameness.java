package dev.praxis.core.rules.lint.pair;

import dev.praxis.core.rules.lint.pair.matter.Choice;
import dev.praxis.core.rules.lint.pair.matter.Light;
import dev.praxis.core.rules.lint.wording.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds that two lines say the same in other words, or that one covers the other.
final class Sameness {
  private static final double SAME_WORDS = 0.75;
  private static final double SAME_ORDER = 0.8;
  private static final double SAME_MOMENT = 0.6;

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
    boolean test(Gist one, Gist other);
  }

  private static boolean covered(ReadLine line, ReadLine by, Likeness likeness) {
    if (line.gists().isEmpty()) {
      return false;
    }
    boolean isHeld = line.gists().stream().anyMatch(each -> each.statement().heldForAPerson());
    for (var each : line.gists()) {
      if (isHeld && isAsking(each)) {
        continue; // the other half of what is held back
      }
      if (!coversOne(each, by.gists(), likeness)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAsking(Gist gist) {
    return !gist.statement().forbids() && gist.statement().action().equals(Statement.ASK);
  }

  private static boolean coversOne(Gist each, List<Gist> by, Likeness likeness) {
    for (var other : by) {
      if (likeness.test(each, other)) {
        return true;
      }
    }
    return false;
  }

  private static boolean same(Gist one, Gist other) {
    return one.statement().forbids() == other.statement().forbids()
        && (inSameOrder(one, other) || inSameWords(one, other));
  }

  /// Both say that one act comes before another.
  private static boolean inSameOrder(Gist one, Gist other) {
    return one.statement().trigger().kind().equals("before")
        && other.statement().trigger().kind().equals("before")
        && one.statement().action().equals(other.statement().action())
        && one.timedNames().equals(other.timedNames())
        && alike(one.withMoment(), other.withMoment(), SAME_ORDER);
  }

  /// Numbers, paths and commands stand for themselves: another one is another thing.
  private static boolean inSameWords(Gist one, Gist other) {
    var a = one.statement();
    var b = other.statement();
    return (a.isGeneric()
            || b.isGeneric()
            || a.action().equals(b.action())
            || (Light.isAct(a.action()) && Light.isAct(b.action())))
        && a.heldForAPerson() == b.heldForAPerson()
        && one.names().equals(other.names())
        && alike(one.words(), other.words(), SAME_WORDS)
        && isSameMoment(one, other);
  }

  private static boolean within(Gist special, Gist general) {
    var one = special.statement();
    var all = general.statement();
    if (!one.prescribes()
        || !all.prescribes()
        || (all.isGeneric() && general.words().size() < 2 && !all.forbids())) {
      return false;
    }
    return one.forbids() == all.forbids()
        && one.action().equals(all.action())
        && !all.matter().isEmpty()
        && special.words().containsAll(general.words())
        && one.exception().equals(all.exception())
        && ((all.trigger().isAny() && one.forbids()) || isSameMoment(special, general));
  }

  private static boolean alike(Set<String> one, Set<String> other, double least) {
    return !one.isEmpty() && Shingles.alike(one, other) >= least;
  }

  private static boolean isSameMoment(Gist one, Gist other) {
    var a = one.statement().trigger();
    var b = other.statement().trigger();
    if (a.isAny() || b.isAny()) {
      return a.isAny() && b.isAny();
    }
    return a.kind().equals(b.kind()) && Shingles.alike(one.moment(), other.moment()) >= SAME_MOMENT;
  }
}
