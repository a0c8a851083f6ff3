package dev.praxis.core.rules.standing;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// Which sessions an instruction file speaks to: those that worked in or below its folder; all,
/// where it is a person's own file in their home.
///
/// @param root absolute, with `/` between names and none at the end; empty: everywhere
public record Reach(String root) {
  /// Folders that agents keep inside of what they are about.
  private static final Set<String> OF_AGENTS =
      Set.of(
          ".claude",
          ".codex",
          ".gemini",
          ".github",
          ".cursor",
          "rules",
          "instructions",
          ".windsurf",
          ".clinerules");

  private static final Set<String> EVERYWHERE = Set.of(".claude", ".codex", ".gemini");

  /// How far a file reaches, by where it lies.
  ///
  /// @param home of the person
  public static Reach of(Path file, Path home) {
    var folder = Optional.ofNullable(file.toAbsolutePath().normalize().getParent());
    boolean personal = false;
    while (folder.isPresent() && OF_AGENTS.contains(name(folder.get()))) {
      personal |= EVERYWHERE.contains(name(folder.get()));
      folder = Optional.ofNullable(folder.get().getParent());
    }
    boolean everywhere = folder.isEmpty() || (personal && folder.get().equals(home));
    return new Reach(everywhere ? "" : plain(folder.get().toString()));
  }

  /// Where the transcript does not say where it worked, a project of the folder's name is taken for
  /// it.
  public boolean covers(String cwd, String project) {
    if (root.isEmpty()) {
      return true;
    }
    var place = plain(cwd);
    return place.isEmpty()
        ? project.equals(root.substring(root.lastIndexOf('/') + 1))
        : place.equals(root) || place.startsWith(root + "/");
  }

  private static String plain(String path) {
    return path.replace('\\', '/').replaceFirst("/+$", "");
  }

  private static String name(Path folder) {
    return String.valueOf(folder.getFileName());
  }
}
