package dev.praxis.core.rules;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One imperative line of conduct.
///
/// @param tags failure tags it is meant to stop
/// @param support lineages of the training split that carry one of its tags
/// @param projects in which those were seen, sorted
/// @param tokens of its line in the file, list marker and line end included
/// @param author `catalogue`, `mined` or `curator`
/// @param lint what speaks against it; empty if nothing does
public record Rule(
    long id,
    RuleStatus status,
    String text,
    int version,
    List<String> tags,
    int support,
    List<String> projects,
    int tokens,
    String author,
    Instant createdAt,
    Instant updatedAt,
    List<Lint> lint) {
  public Rule {
    tags = List.copyOf(tags);
    projects = List.copyOf(projects);
    lint = List.copyOf(lint);
  }

  Rule with(List<Lint> findings) {
    return new Rule(
        id, status, text, version, tags, support, projects, tokens, author, createdAt, updatedAt,
        findings);
  }

  /// A finding about a rule.
  ///
  /// @param kind `duplicate`, `long`, …
  /// @param severity `error` or `warning`
  /// @param with the other rule it is about; null where it is about this rule alone
  public record Lint(String kind, String severity, String message, @Nullable Long with) {}

  /// An earlier wording.
  public record Version(int version, String text, Instant at) {}
}
