package dev.praxis.desktop.rules.export;

import dev.praxis.core.Problem;
import dev.praxis.core.Workbench;
import dev.praxis.core.instructions.target.Destination;
import dev.praxis.core.instructions.target.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// A kind of file that rules can go into, where it stands in this project.
///
/// @param exists whether the file is there
/// @param fitting active rules that belong into it
/// @param usable whether it can be written as it is
public record TargetOffer(Destination destination, boolean exists, int fitting, boolean usable) {

  Target target() {
    return destination.target();
  }

  /// One for each kind, as far as the project of this file goes. Reads files.
  static List<TargetOffer> around(Path known, Workbench workbench) {
    var globs = globs(workbench);
    return Arrays.stream(Target.values())
        .map(target -> of(placed(Destination.beside(known, target), globs), workbench))
        .toList();
  }

  /// For which files of the project active rules are.
  static List<String> globs(Workbench workbench) {
    return workbench.rules().list().stream()
        .filter(rule -> rule.status().active())
        .map(rule -> rule.scope().pathGlob())
        .filter(glob -> !glob.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  private static Destination placed(Destination there, List<String> globs) {
    return mustChoose(there, globs) ? forGlob(there, globs.getFirst()) : there;
  }

  /// The same file, for the first set of files of the project where it has to be for one.
  static Destination about(Destination there, Workbench workbench) {
    var globs = globs(workbench);
    return mustChoose(there, globs)
        ? new Destination(there.file(), there.target(), List.of(globs.getFirst()))
        : there;
  }

  /// A new file is for one set of files of the project.
  private static boolean mustChoose(Destination there, List<String> globs) {
    return there.target().takesPaths()
        && there.globs().isEmpty()
        && globs.size() > 1
        && !Files.exists(there.file());
  }

  /// A file of its own for this glob: such a file has one front matter.
  static Destination forGlob(Destination there, String glob) {
    var usual = String.valueOf(there.target().usualPlace().getFileName());
    var of = glob.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    var name = of.isEmpty() ? usual : usual.replaceFirst("^praxis", "praxis-" + of);
    return new Destination(there.file().resolveSibling(name), there.target(), List.of(glob));
  }

  private static TargetOffer of(Destination there, Workbench workbench) {
    boolean exists = Files.exists(there.file());
    try {
      var preview = workbench.exporter().preview(there, Map.of());
      return new TargetOffer(there, exists, preview.active().size(), true);
    } catch (Problem _) {
      // told where the file is looked at
      return new TargetOffer(there, exists, 0, false);
    }
  }
}
