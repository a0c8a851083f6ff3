package dev.praxis.core.mining.resolution;

import dev.praxis.core.mining.resolution.Resolution.Change;

/// Why a success can be the answer to a failure.
///
/// @param alike how alike the two inputs are, 0 to 1
/// @param sameTarget both are about one file or one command
/// @param target which must go well again later for the fix to be verified
record Likeness(
    ResolutionKind kind, Change change, double alike, boolean sameTarget, String target) {}
