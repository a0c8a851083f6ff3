package dev.praxis.core.rules.lint.pair.matter;

import dev.praxis.core.rules.lint.wording.Statement;
import java.util.Set;

/// One value of a matter of which a project has one.
///
/// @param matter `package manager`
/// @param value `pnpm`
/// @param scope concepts of where it holds, words of the matter itself left out
public record Choice(
    String matter, String value, boolean forbids, Set<String> scope, Statement from) {
  public Choice {
    scope = Set.copyOf(scope);
  }
}
