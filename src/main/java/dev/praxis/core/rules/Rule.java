package dev.praxis.core.rules;

import dev.praxis.core.rules.lint.Finding;
import dev.praxis.core.rules.lint.Line;
import dev.praxis.core.rules.lint.Where;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// One imperative line of conduct.
///
/// @param tags failure tags it is meant to stop
/// @param support lineages of the training split that carry one of its tags
/// @param projects in which those were seen, sorted
/// @param tokens of its line in the file, list marker and line end included
/// @param scope for whom it holds
/// @param author `catalogue`, `mined`, `curator`, `model` or `agent`
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
    RuleScope scope,
    String author,
    Instant createdAt,
    Instant updatedAt,
    List<Finding> lint) {
  public Rule {
    tags = List.copyOf(tags);
    projects = List.copyOf(projects);
    lint = List.copyOf(lint);
  }

  /// The same with other findings.
  public Rule with(List<Finding> findings) {
    return new Rule(
        id, status, text, version, tags, support, projects, tokens, scope, author, createdAt,
        updatedAt, findings);
  }

  /// A rule that somebody is writing, not kept yet.
  public static Rule fresh(String text, int tokens) {
    return new Rule(
        0,
        RuleStatus.CANDIDATE,
        text,
        1,
        List.of(),
        0,
        List.of(),
        tokens,
        new RuleScope.Project(),
        "curator",
        Instant.EPOCH,
        Instant.EPOCH,
        List.of());
  }

  /// The same rule as it would be in other words, not kept yet.
  public Rule worded(String newText, int newTokens) {
    return new Rule(
        id, status, newText, version, tags, support, projects, newTokens, scope, author, createdAt,
        updatedAt, List.of());
  }

  /// As lint reads it.
  public Line line() {
    int rank = status.active() ? Line.IN_FORCE : Line.WAITING;
    Set<String> paths = scope instanceof RuleScope.OnPath(var glob) ? Set.of(glob) : Set.of();
    return new Line(new Where.OfRule(id), text, paths, rank, tokens);
  }

  /// Whether it may well be one person's habit: it belongs to the project, but was seen in several.
  public boolean mayBePersonal() {
    return scope instanceof RuleScope.Project && projects.size() > 1;
  }

  /// Whether its words are nobody's yet: drafted by a machine, and not approved.
  public boolean isUnvouched() {
    return !status.active() && !author.equals("catalogue") && !author.equals("curator");
  }

  /// Whether something stops it from being approved together with others.
  public boolean needsALook() {
    return lint.stream().anyMatch(finding -> finding.severity().blocksBulk());
  }

  /// A wording.
  ///
  /// @param author who wrote it: `catalogue`, `mined`, `curator`, `model`, `agent`, or `file` where
  ///   it was found in an instruction file
  public record Version(int version, String text, String author, Instant at) {}
}
