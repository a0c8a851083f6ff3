package dev.praxis.core.agents;

import java.time.Duration;
import java.time.Instant;

/// One thing an agent asked for.
///
/// @param id 0 where it is not kept yet
/// @param client as it calls itself
/// @param version of the client; empty where it told none
/// @param tool what was called; a resource or prompt by the word of the protocol
/// @param request shortened, with masks in the place of secrets
/// @param error whether the answer was one
/// @param answer shortened, with masks in the place of secrets
public record AgentCall(
    long id,
    Instant at,
    String client,
    String version,
    String tool,
    String request,
    boolean error,
    String answer,
    Duration took) {}
