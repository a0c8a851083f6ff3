package dev.praxis.core.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One event that a search found.
///
/// @param snippet a short excerpt; the words found stand between `«` and `»`
public record SearchHit(
    SessionId session, String sessionKey, int seq, @Nullable Instant at, String snippet) {}
