package dev.praxis.core.instructions.target;

import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleScope;
import java.util.List;
import java.util.Optional;

/// For whom an instruction file is, which decides whose rules it may hold.
///
/// @param personal only its owner reads it
/// @param globs for which files it is loaded; none where it always is
public record Audience(boolean personal, List<String> globs) {
  public Audience {
    globs = List.copyOf(globs);
  }

  /// Why a rule does not belong here; empty where it does.
  public Optional<String> keepsOut(Rule rule) {
    return switch (rule.scope()) {
      case RuleScope.Personal _ ->
          when(!personal || !globs.isEmpty(), "it is personal: export it to a personal file");
      case RuleScope.Project _ when personal ->
          Optional.of("it is the project's: export it to a file of the project");
      case RuleScope.Project _ ->
          when(
              !globs.isEmpty(),
              "it holds for the whole project, and this file only for " + String.join(", ", globs));
      case RuleScope.OnPath(var glob) ->
          when(
              !globs.contains(glob), "it is about " + glob + ": export it to a file for that path");
    };
  }

  /// Whose rule a line becomes that somebody wrote into such a file.
  public RuleScope scope() {
    return personal
        ? new RuleScope.Personal()
        : globs.isEmpty() ? new RuleScope.Project() : new RuleScope.OnPath(globs.getFirst());
  }

  private static Optional<String> when(boolean out, String reason) {
    return out ? Optional.of(reason) : Optional.empty();
  }
}
