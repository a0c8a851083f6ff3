package dev.praxis.core.skills.versions;

import dev.praxis.core.skills.Reliability;
import dev.praxis.core.skills.SkillText;
import java.time.Instant;

/// What a skill said from one change to the next.
///
/// @param author `curator`, `recorder`, `refiner`, `composer`, `import`, or a client's name
/// @param why as its author put it
/// @param reliability of the runs of this version alone
public record SkillVersion(
    int version, SkillText text, String author, String why, Instant at, Reliability reliability) {}
