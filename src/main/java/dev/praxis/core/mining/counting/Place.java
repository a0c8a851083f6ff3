package dev.praxis.core.mining.counting;

/// What one decision is about: several detectors may have found it.
///
/// @param session its number
/// @param foundTag before the curator gave it another
public record Place(long session, int seq, String foundTag) {}
