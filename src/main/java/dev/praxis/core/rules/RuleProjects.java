package dev.praxis.core.rules;

import dev.praxis.core.rules.lint.origin.Origin;
import dev.praxis.core.rules.lint.origin.OriginSearch;
import dev.praxis.core.rules.lint.reference.ProjectFolder;
import dev.praxis.core.store.Database;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Which project on this computer a drafted rule belongs to: the one its evidence is from.
public final class RuleProjects {
  private final Database database;

  public RuleProjects(Database database) {
    this.database = database;
  }

  /// By rule. Without rules of no known project, of several, or of one that is not here.
  public Map<Long, ProjectFolder> byRule() {
    var known = new HashMap<String, Optional<ProjectFolder>>();
    var byRule = new HashMap<Long, ProjectFolder>();
    database
        .read(OriginSearch::byRule)
        .forEach(
            (rule, origin) -> only(origin, known).ifPresent(project -> byRule.put(rule, project)));
    return byRule;
  }

  private static Optional<ProjectFolder> only(
      Origin origin, Map<String, Optional<ProjectFolder>> known) {
    var projects =
        origin.steps().stream()
            .map(Origin.Step::folder)
            .distinct()
            .map(folder -> known.computeIfAbsent(folder, ProjectFolder::around))
            .distinct()
            .toList();
    return projects.size() == 1 ? projects.getFirst() : Optional.empty();
  }
}
