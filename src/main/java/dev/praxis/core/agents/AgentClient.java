package dev.praxis.core.agents;

import java.time.Instant;

/// A program that connected, by the name it gives itself.
///
/// @param version of its newest connection
/// @param calls ever, also those the log no longer holds
/// @param proposalsWaiting for the curator
/// @param stopped whether the curator has it answered nothing but errors
public record AgentClient(
    long id,
    String name,
    String version,
    Instant firstSeen,
    Instant lastSeen,
    long calls,
    long errors,
    long proposalsWaiting,
    boolean stopped) {}
