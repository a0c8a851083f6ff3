package dev.praxis.core.mining.resolution;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Names of files and folders, and whether two of them can mean one file.
final class Places {
  private static final Pattern SEPARATOR = Pattern.compile("[/\\\\]+");
  private static final double DIRECTORIES_ALIKE = 0.5;

  /// Names that every folder may have: the name alone says little.
  private static final Set<String> COMMON =
      Set.of(
          "readme.md",
          "index.js",
          "index.ts",
          "index.tsx",
          "index.html",
          "__init__.py",
          "main.py",
          "main.go",
          "mod.rs",
          "lib.rs",
          "package.json",
          "tsconfig.json",
          "pyproject.toml",
          "cargo.toml",
          "makefile",
          "dockerfile",
          "skill.md",
          "claude.md",
          "agents.md",
          "changelog.md",
          "license",
          "config.py",
          "config.json",
          "config.yaml",
          "settings.json",
          "types.ts",
          "utils.py",
          "utils.ts",
          "src",
          "test",
          "tests",
          "docs");

  private Places() {}

  /// The text with names below `folder` told from there.
  static String below(String folder, String text) {
    return folder.length() < 2 ? text : text.replace(folder + "/", "").replace(folder + "\\", "");
  }

  static String name(String path) {
    var segments = segments(path);
    return segments.isEmpty() ? "" : segments.getLast();
  }

  static List<String> segments(String path) {
    return Arrays.stream(SEPARATOR.split(path.strip())).filter(part -> !part.isEmpty()).toList();
  }

  /// Whether a word of a command can be the name of a file.
  static boolean isPath(String word) {
    return !word.startsWith("-")
        && !word.contains("://")
        && word.length() > 2
        && (word.indexOf('/') >= 0
            || word.indexOf('\\') >= 0
            || word.matches("[\\w.@-]+\\.\\w{1,8}"));
  }

  /// How likely two different names mean one file, 0 to 1: the same name elsewhere, or a slip of
  /// the pen.
  static double alike(String one, String other) {
    var ours = name(one).toLowerCase(Locale.ROOT);
    var theirs = name(other).toLowerCase(Locale.ROOT);
    double places = TokenEdit.similarity(segments(one), segments(other));
    if (ours.isEmpty() || theirs.isEmpty()) {
      return 0;
    }
    if (ours.equals(theirs)) {
      boolean common = COMMON.contains(ours);
      return common && places < DIRECTORIES_ALIKE ? 0 : Math.max(common ? 0 : 0.7, places);
    }
    double slip = Math.clamp(Math.min(ours.length(), theirs.length()) / 4.0, 1, 3);
    boolean near =
        TokenEdit.letters(stem(ours), stem(theirs)) <= slip && !numbersDiffer(ours, theirs);
    return near ? places * 0.8 : 0;
  }

  /// `a_1.txt` and `a_2.txt` are two files, not one name misspelt.
  private static boolean numbersDiffer(String one, String other) {
    var ours = one.replaceAll("\\D+", " ").strip();
    var theirs = other.replaceAll("\\D+", " ").strip();
    return !ours.equals(theirs) && one.replaceAll("\\d+", "").equals(other.replaceAll("\\d+", ""));
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
