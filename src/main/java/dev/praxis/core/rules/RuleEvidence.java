package dev.praxis.core.rules;

import dev.praxis.core.session.SessionId;

/// A step that a rule was drafted from.
///
/// @param lineage of the session
/// @param kind `failed` and `fixed` for the two ends of a resolution, `words` for what a person
///   said
public record RuleEvidence(SessionId session, long lineage, int seq, String kind) {}
