package dev.praxis.core.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A rule not yet kept.
///
/// @param tags failure tags it is meant to stop
/// @param author `catalogue`, `mined`, `curator`, `model` or `agent`
/// @param evidence what it was drafted from; none where only its tags speak for it
/// @param scope for whom it holds
/// @param model that worded it; null where none did
public record RuleDraft(
    String text,
    List<String> tags,
    String author,
    List<RuleEvidence> evidence,
    RuleScope scope,
    @Nullable String model) {
  public RuleDraft {
    tags = List.copyOf(tags);
    evidence = List.copyOf(evidence);
  }

  public RuleDraft(String text, List<String> tags, String author) {
    this(text, tags, author, List.of());
  }

  public RuleDraft(String text, List<String> tags, String author, List<RuleEvidence> evidence) {
    this(text, tags, author, evidence, new RuleScope.Project(), null);
  }

  /// The same for somebody else.
  public RuleDraft forScope(RuleScope other) {
    return new RuleDraft(text, tags, author, evidence, other, model);
  }

  /// The same evidence in a model's words.
  public RuleDraft wordedBy(String name, String words) {
    return new RuleDraft(words, tags, "model", evidence, scope, name);
  }

  /// The same in words as they are kept.
  ///
  /// @throws dev.praxis.core.Problem where they cannot be a rule
  public RuleDraft checked() {
    return new RuleDraft(RuleText.checked(text), tags, author, evidence, scope, model);
  }

  /// In how many lineages its evidence was found.
  int support() {
    return (int) evidence.stream().map(RuleEvidence::lineage).distinct().count();
  }

  /// Whether some of the evidence is the same.
  public boolean sharesEvidence(List<RuleEvidence> other) {
    return evidence.stream().anyMatch(other::contains);
  }
}
