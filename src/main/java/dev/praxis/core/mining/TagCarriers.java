package dev.praxis.core.mining;

import java.util.Set;

/// Who carries a failure tag in the training split.
///
/// @param projects their names; an empty one stands for sessions without a project
public record TagCarriers(Set<Long> lineages, Set<String> projects) {
  public TagCarriers {
    lineages = Set.copyOf(lineages);
    projects = Set.copyOf(projects);
  }
}
