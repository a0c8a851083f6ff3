package dev.praxis.core.instructions.target;

import dev.praxis.core.Problem;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleScope;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Where rules are to be written.
///
/// @param file absolute
/// @param globs for which files of the project a new file is to be; none: what its rules need
public record Destination(Path file, Target target, List<String> globs) {
  private static final Set<String> FOLDERS =
      Set.of(".claude", ".github", ".cursor", ".codex", ".gemini");

  public Destination {
    file = file.toAbsolutePath().normalize();
    globs = List.copyOf(globs);
    if (!globs.isEmpty() && !target.takesPaths()) {
      throw new Problem(
          "%s is read for every file, whatever its path.".formatted(target.word()),
          "Leave the path out, or export to claude-rules, copilot-paths or cursor.");
    }
    globs.forEach(glob -> RuleScope.of("path", glob));
  }

  /// The kind told by the file's place and name; CLAUDE.md where those tell nothing.
  public static Destination of(Path file) {
    var path = file.toAbsolutePath().normalize();
    return new Destination(path, Target.of(path).orElse(Target.CLAUDE), List.of());
  }

  /// A file of some kind in the project of one that is known: that one itself where it is of the
  /// kind, else the usual place. What belongs into a folder of its own goes to the root of the
  /// repository, where its reader looks; the others stand beside the known one.
  public static Destination beside(Path known, Target target) {
    var path = known.toAbsolutePath().normalize();
    if (of(path).target == target) {
      return of(path);
    }
    var folder = projectOf(path);
    boolean ownFolder = target.usualPlace().getParent() != null;
    var place = (ownFolder ? rootAround(folder) : folder).resolve(target.usualPlace());
    return new Destination(place, target, List.of());
  }

  /// The folder whose instructions a file holds: its own, or the one above a folder like
  /// `.claude/rules`.
  private static Path projectOf(Path file) {
    var folder = Objects.requireNonNullElse(file.getParent(), file);
    for (var each = folder; each != null; each = each.getParent()) {
      if (each.getParent() != null && FOLDERS.contains(String.valueOf(each.getFileName()))) {
        return each.getParent();
      }
    }
    return folder;
  }

  private static Path rootAround(Path folder) {
    for (var each = folder; each != null; each = each.getParent()) {
      if (Files.exists(each.resolve(".git"))) {
        return each;
      }
    }
    return folder;
  }

  /// Whether only the file's owner reads it: by its name, or because it stands among an agent's
  /// settings in the home folder.
  boolean personal() {
    var home = Path.of(System.getProperty("user.home")).toAbsolutePath().normalize();
    return target == Target.CLAUDE_LOCAL
        || List.of(".claude", ".codex", ".gemini", ".cursor").stream()
            .anyMatch(folder -> file.startsWith(home.resolve(folder)));
  }

  /// Whether it stands where such files do within a project that is there, so that its folder may
  /// be made for it: `.cursor/rules`.
  public boolean standsInFolderOfItsOwn() {
    var own = target.usualPlace().getParent();
    var folder = file.getParent();
    if (own == null || folder == null || !folder.endsWith(own)) {
      return false;
    }
    var project = folder;
    for (int i = 0; i < own.getNameCount() && project != null; i++) {
      project = project.getParent();
    }
    return project != null && Files.isDirectory(project);
  }

  /// For whom the file is, as its front matter says.
  public Audience audience(String text) {
    var front = FrontMatter.in(text);
    boolean always =
        target == Target.CURSOR
            && front.filter(f -> f.raw("alwaysApply").equals("true")).isPresent();
    return new Audience(
        personal(),
        front.filter(_ -> !always).map(f -> f.globs(target.globKey())).orElse(List.of()));
  }

  /// For whom a new file is: for the files named, else for those its rules are about.
  ///
  /// @throws Problem where the rules are about several sets of files and none was named
  public Audience audienceOfNew(List<Rule> rules) {
    if (!globs.isEmpty() || !target.takesPaths()) {
      return new Audience(personal(), globs);
    }
    var needed =
        rules.stream()
            .map(rule -> rule.scope().pathGlob())
            .filter(g -> !g.isEmpty())
            .distinct()
            .toList();
    if (needed.size() > 1) {
      throw new Problem(
          "The rules are about several sets of files: %s."
              .formatted(needed.stream().sorted().collect(Collectors.joining("; "))),
          "Name the one that this file is for, such as --path '%s'.".formatted(needed.getFirst()));
    }
    return new Audience(personal(), needed);
  }

  /// What a new file begins with: its front matter where it needs one.
  public String opening(Audience audience) {
    return FrontMatter.of(target, audience.globs());
  }
}
