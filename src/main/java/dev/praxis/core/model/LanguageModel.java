package dev.praxis.core.model;

import dev.praxis.core.task.Progress;

/// Answers one request at a time. Thread-safe.
@FunctionalInterface
public interface LanguageModel {

  /// Waits for the answer.
  ///
  /// @param progress once it asks to stop, the connection is closed and the request given up
  /// @throws ModelProblem where there is no whole answer, with the [ModelFailure] that tells why
  ModelAnswer ask(ModelRequest request, Progress progress);
}
