package dev.praxis.core.rules.lint.pair;

import dev.praxis.core.rules.lint.pair.matter.Light;
import dev.praxis.core.rules.lint.wording.Statement;
import java.util.Set;

/// Whether two statements hold in the same place.
final class Scopes {
  /// Words of a scope that every line of a project shares.
  private static final Set<String> EVERYWHERE =
      Set.of("code", "cod", "project", "repository", "repositori", "repo", "user", "file");

  private static final String WILD = "*?[{\\";

  private Scopes() {}

  /// Whether each names no place that the other does not speak of.
  static boolean overlap(
      Statement one, Set<String> oneScope, Statement other, Set<String> otherScope) {
    return within(oneScope, other, otherScope) && within(otherScope, one, oneScope);
  }

  private static boolean within(Set<String> scope, Statement other, Set<String> otherScope) {
    for (var word : scope) {
      if (!Light.isAct(word)
          && !other.about().contains(word)
          && !otherScope.contains(word)
          && !EVERYWHERE.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /// Whether two sets of path patterns may name one file. Patterns are compared up to their first
  /// wildcard, which errs on the side of overlap.
  static boolean pathsOverlap(Set<String> one, Set<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() && other.isEmpty();
    }
    return one.stream()
        .anyMatch(a ->
            other.stream()
                .anyMatch(b -> fixed(a).startsWith(fixed(b)) || fixed(b).startsWith(fixed(a))));
  }

  /// Whether a line for the first files holds only where one for the second does.
  static boolean pathsWithin(Set<String> special, Set<String> general) {
    return general.isEmpty() || (!special.isEmpty() && general.containsAll(special));
  }

  private static String fixed(String pattern) {
    int end = 0;
    while (end < pattern.length() && WILD.indexOf(pattern.charAt(end)) < 0) {
      end++;
    }
    return pattern.substring(0, end);
  }
}
