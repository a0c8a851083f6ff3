package dev.praxis.core.rules.lint.pair;

import dev.praxis.core.rules.lint.wording.Statement;
import java.util.HashSet;
import java.util.Set;

/// Whether two statements hold in the same place.
final class Scopes {
  /// Words of a scope that every line of a project shares.
  private static final Set<String> EVERYWHERE =
      Set.of("code", "cod", "project", "repository", "repositori", "repo", "user", "file");

  private Scopes() {}

  /// Whether each names no place that the other does not speak of.
  static boolean overlap(
      Statement one, Set<String> oneScope, Statement other, Set<String> otherScope) {
    return within(oneScope, other, otherScope) && within(otherScope, one, oneScope);
  }

  private static boolean within(Set<String> scope, Statement other, Set<String> otherScope) {
    var known = new HashSet<>(other.matter());
    known.addAll(other.scope());
    known.addAll(otherScope);
    known.addAll(EVERYWHERE);
    return known.containsAll(scope);
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

  private static String fixed(String pattern) {
    int star = pattern.indexOf('*');
    return star < 0 ? pattern : pattern.substring(0, star);
  }
}
