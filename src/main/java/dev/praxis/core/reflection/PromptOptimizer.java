package dev.praxis.core.reflection;

import dev.praxis.core.task.Progress;

/// Thinks of edits that would have spared what went wrong. Proposes only: what becomes of a
/// proposal is the curator's.
@FunctionalInterface
public interface PromptOptimizer {

  /// Every edit of the answer has its evidence and passes
  /// [dev.praxis.core.reflection.prompt.EditCheck].
  ///
  /// @param progress hears where it is, and says when to stop
  /// @throws dev.praxis.core.Problem where there is no answer that could be used, or it was stopped
  Optimization optimize(OptimizerInput input, Progress progress);
}
