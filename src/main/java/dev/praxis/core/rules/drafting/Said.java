package dev.praxis.core.rules.drafting;

import dev.praxis.core.session.SessionId;

/// What a person said to put an agent right, secrets masked.
///
/// @param tag of the mistake; empty where it has no name
/// @param score how sure a correction it is, 0 to 1
record Said(
    SessionId session,
    long lineage,
    String project,
    int seq,
    String tag,
    double score,
    String quote) {}
