package dev.praxis.desktop.evaluation.wizard.running;

import dev.praxis.core.evaluation.kept.KeptEvaluation;
import dev.praxis.core.evaluation.replay.RunCounts;

/// Where the newest evaluation of this window is.
public sealed interface RunState {

  /// Nothing was started.
  record Idle() implements RunState {}

  /// Held-out sessions are read, or somebody is asked about them.
  record Evaluating() implements RunState {}

  /// A replay runs.
  ///
  /// @param stopping whether somebody asked it to stop
  record Running(RunCounts counts, boolean stopping) implements RunState {}

  /// A replay was stopped; it can go on any time.
  record Stopped(RunCounts counts) implements RunState {}

  /// Every run has ended, some by breaking down; nothing was said on it yet.
  record Broken(RunCounts counts) implements RunState {}

  /// The verdict is sealed.
  record Said(KeptEvaluation result) implements RunState {}
}
