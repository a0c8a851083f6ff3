package dev.praxis.core.rules.standing;

import dev.praxis.core.rules.judging.Judgement;
import dev.praxis.core.session.SessionId;
import java.time.Instant;

/// What one session of the training split says of one rule.
///
/// @param key of the session
public record Observed(
    SessionId session, String key, String title, Instant at, Judgement judgement) {}
