package dev.praxis.core.review;

import java.time.Instant;

/// One act of the curator.
///
/// @param act one word: `approve`, `undo`
/// @param subject what it was about: `rule/12`
/// @param label as a person says it: `Approve rule 12`
/// @param undone taken back since
public record Decision(
    long id, Instant at, String act, String subject, String label, boolean undone) {}
