package dev.praxis.core.skills.keeping;

/// Events of a session in which what a skill says was done.
///
/// @param session its id
/// @param lastSeq inclusive
public record SkillEvidence(long session, int firstSeq, int lastSeq) {}
