package dev.praxis.core.instructions;

import dev.praxis.core.instructions.git.GitPresence;
import dev.praxis.core.instructions.target.Audience;
import dev.praxis.core.instructions.target.Destination;
import dev.praxis.core.instructions.target.TargetWarnings;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleScope;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What the curator should know before a file is written. Each is a sentence.
final class ExportWarnings {
  private ExportWarnings() {}

  static List<String> of(
      Destination destination, Audience audience, List<Rule> rules, String after) {
    var warnings = new ArrayList<String>();
    var personal =
        rules.stream()
            .filter(rule -> rule.scope() instanceof RuleScope.Personal)
            .map(rule -> String.valueOf(rule.id()))
            .collect(Collectors.joining(", "));
    if (!personal.isEmpty()) {
      switch (GitPresence.of(destination.file())) {
        case TRACKED ->
            warnings.add(
                "Personal rules (%s) would leak: git tracks this file. Take it out with git rm --cached."
                    .formatted(personal));
        case EXPOSED ->
            warnings.add(
                "Personal rules (%s) could leak: git does not ignore this file. Name it in .gitignore."
                    .formatted(personal));
        case IGNORED, NO_REPOSITORY -> {}
      }
    }
    if (!audience.personal() && GitPresence.of(destination.file()) == GitPresence.IGNORED) {
      warnings.add("Git ignores this file, so nobody else gets its rules.");
    }
    if (!after.isEmpty()) {
      warnings.addAll(TargetWarnings.of(destination, after));
    }
    return warnings;
  }
}
