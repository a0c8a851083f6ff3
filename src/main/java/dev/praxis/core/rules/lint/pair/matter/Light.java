package dev.praxis.core.rules.lint.pair.matter;

import java.util.HashSet;
import java.util.Set;

/// Verbs that say of a thing only that it shall be there: add a comment, write one, put one.
public final class Light {
  private static final Set<String> ACTS = Set.of("", "use", "add", "create", "save", "declare");

  private Light() {}

  /// Whether the concept is such a verb, or none.
  public static boolean isAct(String action) {
    return ACTS.contains(action);
  }

  /// The other concepts.
  public static Set<String> without(Set<String> matter) {
    var rest = new HashSet<>(matter);
    rest.removeAll(ACTS);
    return rest;
  }
}
