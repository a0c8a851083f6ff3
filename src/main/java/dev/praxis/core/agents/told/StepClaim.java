package dev.praxis.core.agents.told;

/// What an agent says became of one step of a skill.
///
/// @param connection one start of the server: what is told within it belongs together
/// @param skill its id or name
/// @param step 1-based
/// @param status `success`, `failed` or `skipped`
/// @param actual what was seen
/// @param error what went wrong; empty where nothing did
public record StepClaim(
    String client,
    String connection,
    String skill,
    int step,
    String status,
    String actual,
    String error) {}
