package dev.praxis.core.skills.keeping;

import dev.praxis.core.skills.SkillText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A change of a skill that waits for the curator.
///
/// @param id 0 where it is not kept yet
/// @param kind `refine`, `shorten` or `merge`
/// @param skill id of what would be changed
/// @param baseVersion the version it was proposed for
/// @param other id of the skill that would be merged into it and archived
/// @param proposed the whole new version
/// @param client the agent that proposes it; empty for Praxis
public record SkillProposal(
    long id,
    String kind,
    long skill,
    int baseVersion,
    @Nullable Long other,
    SkillText proposed,
    String why,
    String client,
    Instant at) {}
