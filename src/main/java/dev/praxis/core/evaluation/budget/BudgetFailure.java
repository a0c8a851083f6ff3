package dev.praxis.core.evaluation.budget;

import dev.praxis.core.session.SessionId;

/// One failure: a lineage with one tag.
///
/// @param session the first of the lineage that shows it
/// @param tag empty where nobody has said what went wrong
public record BudgetFailure(
    long lineage, SessionId session, String key, String title, String project, String tag) {}
