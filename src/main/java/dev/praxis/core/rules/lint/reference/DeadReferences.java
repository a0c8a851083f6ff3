package dev.praxis.core.rules.lint.reference;

import dev.praxis.core.rules.lint.Finding;
import java.util.ArrayList;
import java.util.List;

/// Finds what a line names and what is not there. Offline: nothing is fetched, nothing is run.
public final class DeadReferences {
  private final ModelIds models = new ModelIds();

  /// What the text alone shows: addresses that can be none, models that were turned off.
  public List<Finding> inText(String text) {
    var found = new ArrayList<>(LinkForm.dead(text));
    found.addAll(models.dead(text));
    return found;
  }

  /// Files and commands that the project does not have. Looks at its files.
  public static List<Finding> inProject(String text, ProjectFolder project) {
    var found = new ArrayList<>(NamedFiles.dead(text, project));
    found.addAll(NamedCommands.dead(text, project));
    return found;
  }
}
