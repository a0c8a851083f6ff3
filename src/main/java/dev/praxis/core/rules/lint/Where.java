package dev.praxis.core.rules.lint;

/// Where a line stands.
public sealed interface Where {
  /// As a person says it: `rule 12`, `line 7 of CLAUDE.md`.
  String words();

  /// A rule of the workspace.
  record OfRule(long id) implements Where {
    @Override
    public String words() {
      return "rule " + id;
    }
  }

  /// A line of an instruction file.
  ///
  /// @param file its name
  /// @param line counted from 1
  record InFile(String file, int line) implements Where {
    @Override
    public String words() {
      return "line %d of %s".formatted(line, file);
    }
  }
}
