package dev.praxis.core.evaluation;

import java.time.Instant;

/// One look of a curator at held-out sessions.
///
/// @param sessions that were unlocked by it, and hold nothing out since
/// @param splitHash of the split before it
public record Look(long id, Instant at, String reason, int sessions, String splitHash) {}
