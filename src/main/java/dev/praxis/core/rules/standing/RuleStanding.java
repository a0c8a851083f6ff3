package dev.praxis.core.rules.standing;

import dev.praxis.core.rules.Rule;
import dev.praxis.core.rules.RuleEvidence;
import dev.praxis.core.rules.keeping.Rejection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything there is to tell of one rule. Read only.
///
/// @param versions newest first
/// @param rejected the last time it was refused; null where it never was
/// @param mergedInto the rule it became part of; null where it did not
/// @param merged the rules that became part of it
/// @param suggestions what could be done, with reasons; nothing of it is ever done by itself
public record RuleStanding(
    Rule rule,
    Stage stage,
    List<Rule.Version> versions,
    List<RuleEvidence> evidence,
    @Nullable Rejection rejected,
    @Nullable Long mergedInto,
    List<Long> merged,
    Monitoring monitoring,
    List<Suggestion> suggestions) {
  public RuleStanding {
    versions = List.copyOf(versions);
    evidence = List.copyOf(evidence);
    merged = List.copyOf(merged);
    suggestions = List.copyOf(suggestions);
  }
}
