package dev.praxis.core.rules.lint.pair;

import dev.praxis.core.rules.lint.pair.matter.Choice;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds that two lines choose differently in a matter of which there is one.
final class ClashingChoices {
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

  private ClashingChoices() {}

  /// What each of them asks for; empty where they go together.
  static Optional<String> between(ReadLine one, ReadLine other) {
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
        && Moments.mayMeet(a.from().trigger(), b.from().trigger())
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
          && Moments.mayMeet(a.from().trigger(), b.from().trigger());
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
}
