package dev.praxis.core.evaluation.replay;

import java.time.Instant;

/// A frozen plan on which nothing was said yet: runs are missing, or nobody has sealed what they
/// came to.
///
/// @param id of the kept plan
/// @param at when it was frozen
public record Unfinished(long id, Instant at, ReplayPlan plan, RunCounts counts) {}
