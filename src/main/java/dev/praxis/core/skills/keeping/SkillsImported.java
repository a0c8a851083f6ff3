package dev.praxis.core.skills.keeping;

import java.util.List;

/// What an import of skills did.
///
/// @param added names of new skills
/// @param skipped names that were there already, and stay as they are
public record SkillsImported(List<String> added, List<String> skipped) {
  public SkillsImported {
    added = List.copyOf(added);
    skipped = List.copyOf(skipped);
  }
}
