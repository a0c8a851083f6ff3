package dev.praxis.core.mining.speech;

import java.util.Set;

/// How much one sentence sounds like a correction of the agent.
///
/// @param score 0 to 1
/// @param meanings why, in plain words, the strongest first
public record Correction(Sentence sentence, double score, Set<String> meanings) {}
