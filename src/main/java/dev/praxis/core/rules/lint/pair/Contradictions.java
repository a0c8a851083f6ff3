package dev.praxis.core.rules.lint.pair;

import dev.praxis.core.rules.lint.pair.matter.Light;
import dev.praxis.core.rules.lint.wording.Bounds;
import dev.praxis.core.rules.lint.wording.Statement;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds that two lines cannot both be followed. Never by likeness: only where one forbids what the
/// other asks for, or where they choose differently in a matter of which there is one.
final class Contradictions {
  private static final Pattern ONLY = Pattern.compile("^(?:\\S+ )?only\\b");
  private static final Pattern ALL =
      Pattern.compile("^\\S+ (?:the )?(?:all|every|whole|entire|full|complete)\\b");

  private Contradictions() {}

  static Optional<String> between(ReadLine one, ReadLine other) {
    return opposite(one, other)
        .or(() -> opposite(other, one))
        .or(() -> ClashingChoices.between(one, other))
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
            && Moments.areAlike(some.trigger(), all.trigger())) {
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
        && Moments.areAlike(ban.trigger(), act.trigger())
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

  private static Optional<String> limit(ReadLine one, ReadLine other) {
    for (var a : one.limits()) {
      for (var b : other.limits()) {
        if (!a.number().equals(b.number())
            && a.from().forbids() == b.from().forbids()
            && a.isOfSame(b)
            && Moments.areAlike(a.from().trigger(), b.from().trigger())) {
          return Optional.of("one says %s, the other %s".formatted(a.number(), b.number()));
        }
      }
    }
    return Optional.empty();
  }
}
