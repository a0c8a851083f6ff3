package dev.praxis.core.rules;

import java.util.List;

/// A rule not yet kept.
///
/// @param tags failure tags it is meant to stop
/// @param author `catalogue`, `mined` or `curator`
/// @param evidence what it was drafted from; none where only its tags speak for it
public record RuleDraft(
    String text, List<String> tags, String author, List<RuleEvidence> evidence) {
  public RuleDraft {
    tags = List.copyOf(tags);
    evidence = List.copyOf(evidence);
  }

  public RuleDraft(String text, List<String> tags, String author) {
    this(text, tags, author, List.of());
  }

  /// In how many lineages its evidence was found.
  int support() {
    return (int) evidence.stream().map(RuleEvidence::lineage).distinct().count();
  }

  /// Whether some of the evidence is the same.
  boolean sharesEvidence(List<RuleEvidence> other) {
    return evidence.stream().anyMatch(other::contains);
  }
}
