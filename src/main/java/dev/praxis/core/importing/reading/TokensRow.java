package dev.praxis.core.importing.reading;

import dev.praxis.core.session.Usage;

/// What one step took, in all.
///
/// @param session place of its session among those of the file
public record TokensRow(int session, int seq, Usage usage) {}
