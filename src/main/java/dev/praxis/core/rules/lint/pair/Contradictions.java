package dev.praxis.core.rules.lint.pair;

import dev.praxis.core.rules.lint.wording.Bounds;
import dev.praxis.core.rules.lint.wording.Statement;
import dev.praxis.core.rules.lint.wording.Statement.Trigger;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds that two lines cannot both be followed. Never by likeness: only where one forbids what the
/// other asks for, or where they choose differently in a matter of which there is one.
final class Contradictions {
  private static final double SAME_MOMENT = 0.5;

  /// Words that set another place against a first.
  private static final Set<String> ASIDE =
      Set.of(
          "acros",
          "between",
          "outsid",
          "beyond",
          "other",
          "oth",
          "public",
          "privat",
          "internal",
          "external",
          "local",
          "remot");

  private static final Pattern FILE = Pattern.compile("(.*/)[^/]+(\\.\\w+)");
  private static final Pattern ONLY = Pattern.compile("^(?:\\S+ )?only\\b");
  private static final Pattern ALL =
      Pattern.compile("^\\S+ (?:the )?(?:all|every|whole|entire|full|complete)\\b");

  private Contradictions() {}

  static Optional<String> between(ReadLine one, ReadLine other) {
    return opposite(one, other)
        .or(() -> opposite(other, one))
        .or(() -> choice(one, other))
        .or(() -> limit(one, other))
        .or(() -> restriction(one, other))
        .or(() -> restriction(other, one));
  }

  /// Run only the tests of a module; run all tests.
  private static Optional<String> restriction(ReadLine narrow, ReadLine wide) {
    for (var some : narrow.reading().statements()) {
      for (var all : wide.reading().statements()) {
        if (isOnly(some)
            && isAll(all)
            && some.action().equals(all.action())
            && isPart(some, all)
            && isSameMoment(some.trigger(), all.trigger())) {
          return Optional.of("one asks for a part, the other for all of it");
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isOnly(Statement statement) {
    return !statement.forbids()
        && statement.prescribes()
        && !statement.isGeneric()
        && ONLY.matcher(statement.said()).find();
  }

  private static boolean isAll(Statement statement) {
    return !statement.forbids()
        && statement.prescribes()
        && ALL.matcher(statement.said()).find()
        && !statement.said().contains("only");
  }

  private static boolean isPart(Statement some, Statement all) {
    var whole = new HashSet<>(all.object());
    whole.remove("full");
    return !whole.isEmpty()
        && some.object().size() > whole.size()
        && some.object().containsAll(whole)
        && Scopes.overlap(some, some.scope(), all, all.scope());
  }

  private static Optional<String> opposite(ReadLine forbidding, ReadLine asking) {
    for (var ban : forbidding.reading().statements()) {
      for (var act : asking.reading().statements()) {
        if (ban.forbids()
            && !act.forbids()
            && ban.prescribes()
            && act.prescribes()
            && clash(ban, act)) {
          return Optional.of(
              "one forbids what the other asks for: %s".formatted(act.said().strip()));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean clash(Statement ban, Statement act) {
    return !Bounds.compares(ban.said())
        && isSameAct(ban, act)
        && isSamePlace(ban, act)
        && isSameMoment(ban.trigger(), act.trigger())
        && isNotExcepted(ban, act);
  }

  /// A ban on the general covers the special; an order for the general leaves room for a special
  /// ban.
  private static boolean isSameAct(Statement ban, Statement act) {
    if (ban.isGeneric() || act.isGeneric()) {
      var banned = Light.without(ban.matter());
      return !banned.isEmpty() && covers(act, banned) && (banned.size() > 1 || ban.isGeneric());
    }
    if (Light.isAct(ban.action()) && Light.isAct(act.action())) {
      return !ban.object().isEmpty() && covers(act, ban.object());
    }
    return ban.action().equals(act.action()) && covers(act, ban.object());
  }

  private static boolean covers(Statement act, Set<String> words) {
    return act.about().containsAll(words);
  }

  /// What is forbidden everywhere is forbidden in a special place too.
  private static boolean isSamePlace(Statement ban, Statement act) {
    return (ban.scope().isEmpty() && ban.trigger().isAny() && !ban.matter().isEmpty())
        || Scopes.overlap(ban, ban.scope(), act, act.scope());
  }

  private static boolean isSameMoment(Trigger ban, Trigger act) {
    if (ban.isAny()) {
      return true;
    }
    return areCompatible(ban.kind(), act.kind())
        && (Shingles.alike(ban.words(), act.words()) >= SAME_MOMENT);
  }

  /// `when you merge` may be just before it or just after.
  private static boolean areCompatible(String one, String other) {
    return one.equals(other) || one.equals("when") || other.equals("when");
  }

  private static boolean isNotExcepted(Statement ban, Statement act) {
    if (ban.exception().isEmpty()) {
      return !act.trigger().words().contains(Statement.ASK) || ban.action().equals(Statement.ASK);
    }
    if (act.trigger().kind().equals("before") && act.trigger().words().equals(ban.exception())) {
      return true; // never before the end, always before the end
    }
    boolean asked = act.trigger().words().contains(Statement.ASK);
    return ban.heldForAPerson() && !asked && (!act.trigger().isAny() || act.insists());
  }

  private static Optional<String> choice(ReadLine one, ReadLine other) {
    for (var a : one.choices()) {
      for (var b : other.choices()) {
        if (a.matter().equals(b.matter())
            && isClash(a, b, one, other)
            && !(a.matter().equals("place")
                && (areFilesOfOneKind(a, b) || isOfTwoThings(one, other)))) {
          return Optional.of(different(a, b));
        }
      }
    }
    return Optional.empty();
  }

  /// One file for each language, each day …
  private static boolean areFilesOfOneKind(Choice a, Choice b) {
    return FILE.matcher(a.value()).matches()
        && FILE.matcher(a.value())
            .replaceFirst("$1$2")
            .equals(FILE.matcher(b.value()).replaceFirst("$1$2"));
  }

  /// English in one folder, Spanish in another.
  private static boolean isOfTwoThings(ReadLine one, ReadLine other) {
    return one.choices().stream()
        .filter(each -> !each.matter().equals("place"))
        .anyMatch(a ->
            other.choices().stream()
                .anyMatch(b -> a.matter().equals(b.matter()) && !a.value().equals(b.value())));
  }

  private static String different(Choice a, Choice b) {
    return a.forbids() == b.forbids()
        ? "%s: one asks for %s, the other for %s".formatted(a.matter(), a.value(), b.value())
        : "%s: one asks for %s, the other forbids it".formatted(a.matter(), a.value());
  }

  private static boolean isClash(Choice a, Choice b, ReadLine one, ReadLine other) {
    if (a.forbids() != b.forbids()) {
      return a.value().equals(b.value()) && sameScope(a, b);
    }
    return !a.forbids()
        && !a.value().equals(b.value())
        && sameScope(a, b)
        && isSameMomentOrAny(a.from().trigger(), b.from().trigger())
        && !has(one, b)
        && !has(other, a);
  }

  private static boolean sameScope(Choice a, Choice b) {
    if (a.matter().equals("language") || a.matter().equals("place")) {
      return !a.scope().isEmpty() && a.scope().equals(b.scope());
    }
    if (a.matter().contains(" or ")) {
      boolean isCount = a.matter().startsWith("single");
      return (isCount ? a.scope().equals(b.scope()) : isNearly(a.scope(), b.scope()))
          && isSameMomentOrAny(a.from().trigger(), b.from().trigger());
    }
    return Scopes.overlap(a.from(), a.scope(), b.from(), b.scope());
  }

  /// The same words, or one more on one side that names no other place.
  private static boolean isNearly(Set<String> one, Set<String> other) {
    var fewer = one.size() <= other.size() ? one : other;
    var more = fewer == one ? other : one;
    var extra = new HashSet<>(more);
    extra.removeAll(fewer);
    return !fewer.isEmpty()
        && more.containsAll(fewer)
        && extra.size() <= 1
        && extra.stream().noneMatch(ASIDE::contains);
  }

  private static boolean has(ReadLine line, Choice choice) {
    return line.choices().stream()
        .anyMatch(each ->
            !each.forbids()
                && each.matter().equals(choice.matter())
                && each.value().equals(choice.value()));
  }

  private static boolean isSameMomentOrAny(Trigger one, Trigger other) {
    return one.isAny()
        || other.isAny()
        || isSameMoment(one, other)
        || !one.kind().equals("when")
        || !other.kind().equals("when");
  }

  private static Optional<String> limit(ReadLine one, ReadLine other) {
    for (var a : one.limits()) {
      for (var b : other.limits()) {
        if (!a.number().equals(b.number())
            && a.from().forbids() == b.from().forbids()
            && a.isOfSame(b)
            && isSameMoment(a.from().trigger(), b.from().trigger())) {
          return Optional.of("one says %s, the other %s".formatted(a.number(), b.number()));
        }
      }
    }
    return Optional.empty();
  }
}
