package dev.praxis.core.rules;

import dev.praxis.core.Problem;
import java.nio.file.FileSystems;
import java.util.regex.PatternSyntaxException;

/// For whom a rule holds, which says into which files it may be written.
public sealed interface RuleScope {

  /// For one person, in all their projects: never in a file that others get.
  record Personal() implements RuleScope {}

  /// For everybody who works in the project.
  record Project() implements RuleScope {}

  /// For work on some files of the project.
  ///
  /// @param glob relative to the project, such as `src/api/**/*.ts`
  record OnPath(String glob) implements RuleScope {}

  /// As kept and as typed: `personal`, `project` or `path`.
  default String word() {
    return switch (this) {
      case Personal _ -> "personal";
      case Project _ -> "project";
      case OnPath _ -> "path";
    };
  }

  /// Which files it is about; empty where it is not about some only.
  default String pathGlob() {
    return this instanceof OnPath(var glob) ? glob : "";
  }

  /// The scope that a word and a glob name.
  ///
  /// @param glob empty unless the word is `path`
  /// @throws Problem where the word is none of the three, or the glob is missing, not needed or no
  ///   glob
  static RuleScope of(String word, String glob) {
    if (word.equals("path")) {
      return new OnPath(checked(glob.strip()));
    }
    if (!glob.isBlank()) {
      throw new Problem(
          "Only the scope “path” has a glob.", "Leave the glob out, or say path instead.");
    }
    return switch (word) {
      case "personal" -> new Personal();
      case "project" -> new Project();
      default ->
          throw new Problem(
              "There is no scope “%s”.".formatted(word), "Say personal, project or path.");
    };
  }

  private static String checked(String glob) {
    boolean odd = glob.chars().anyMatch(sign -> Character.isISOControl(sign) || sign == '"');
    if (glob.isEmpty() || odd || glob.startsWith("/")) {
      throw new Problem(
          "A rule about some files needs a glob relative to the project.",
          "Name them, for example src/api/**/*.ts.");
    }
    try {
      var _ = FileSystems.getDefault().getPathMatcher("glob:" + glob);
      return glob;
    } catch (PatternSyntaxException e) {
      throw new Problem(
          "“%s” is no glob: %s.".formatted(glob, e.getDescription()),
          "Close every bracket and brace, for example src/**/*.{ts,tsx}.",
          e);
    }
  }
}
