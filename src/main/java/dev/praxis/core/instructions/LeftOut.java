package dev.praxis.core.instructions;

import dev.praxis.core.rules.Rule;

/// An active rule that an export does not write into a file.
///
/// @param reason as the second half of a sentence
public record LeftOut(Rule rule, String reason) {}
