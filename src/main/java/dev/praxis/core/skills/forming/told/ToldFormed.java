package dev.praxis.core.skills.forming.told;

import org.jspecify.annotations.Nullable;

/// What became of a procedure that was told.
///
/// @param stored whether it became a skill, which waits for the curator
/// @param reason a word for scripts, as forming from sessions has them
/// @param why in plain words
/// @param skill name of what was formed, or of the one that does the same; null where neither is
/// @param category of the work
/// @param similarity to the skill nearest in meaning; null where there is none
public record ToldFormed(
    boolean stored,
    String reason,
    String why,
    @Nullable String skill,
    String category,
    @Nullable Double similarity) {}
