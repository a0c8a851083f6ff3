package dev.praxis.core.reflection;

import dev.praxis.core.Problem;

/// How to optimize. `prompt_memory` does not reflect, so that the steps are of no matter to it.
///
/// @param minSteps reflections before an answer may be given
/// @param maxSteps requests for one prompt, the last of which must be answered; `gradient` needs
///   one more to edit
/// @param guidance in the curator's words for every step; empty where nothing is said
/// @param mostTokens a prompt may have afterwards
public record OptimizerSettings(
    OptimizerKind kind, int minSteps, int maxSteps, String guidance, int mostTokens) {
  public static final int MIN_STEPS = 1;
  public static final int MAX_STEPS = 5;
  public static final int MOST_TOKENS = 20_000;

  private static final int MOST_STEPS = 20;

  public OptimizerSettings {
    if (minSteps < 0 || maxSteps < 1 || minSteps > maxSteps || maxSteps > MOST_STEPS) {
      throw new Problem(
          "There cannot be %d to %d steps of reflection.".formatted(minSteps, maxSteps),
          "Give at least 0, at most %d, and no more at least than at most.".formatted(MOST_STEPS));
    }
    if (mostTokens < 1) {
      throw new Problem("A prompt needs room.", "Allow it at least one token.");
    }
  }

  public static OptimizerSettings of(OptimizerKind kind) {
    return new OptimizerSettings(kind, MIN_STEPS, MAX_STEPS, "", MOST_TOKENS);
  }

  public OptimizerSettings steps(int min, int max) {
    return new OptimizerSettings(kind, min, max, guidance, mostTokens);
  }

  public OptimizerSettings guided(String words) {
    return new OptimizerSettings(kind, minSteps, maxSteps, words, mostTokens);
  }

  public OptimizerSettings within(int tokens) {
    return new OptimizerSettings(kind, minSteps, maxSteps, guidance, tokens);
  }
}
