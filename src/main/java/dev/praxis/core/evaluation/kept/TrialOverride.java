package dev.praxis.core.evaluation.kept;

import java.time.Instant;

/// What a person says of a run, over the machine's word or with it.
///
/// @param reason why, in the person's words
public record TrialOverride(boolean failed, String reason, Instant at) {}
