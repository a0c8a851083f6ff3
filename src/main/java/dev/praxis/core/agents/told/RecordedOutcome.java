package dev.praxis.core.agents.told;

/// What became of an agent's word about a run.
///
/// @param run its id; it counts as reported by the agent itself
/// @param skill name
/// @param steps that were told of before, and are part of it now
/// @param proposal the id of what waits for the curator's confirmation; 0 where nothing does
public record RecordedOutcome(long run, String skill, int version, int steps, long proposal) {}
