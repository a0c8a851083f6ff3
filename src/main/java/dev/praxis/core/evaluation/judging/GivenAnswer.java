package dev.praxis.core.evaluation.judging;

import java.time.Instant;

/// What a judge said.
///
/// @param judge `curator`, or the model's name and the version of the prompt
public record GivenAnswer(String judge, boolean preventable, String reason, Instant at) {}
