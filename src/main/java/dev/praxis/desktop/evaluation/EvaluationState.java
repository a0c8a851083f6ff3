package dev.praxis.desktop.evaluation;

import dev.praxis.core.Workbench;
import dev.praxis.core.evaluation.HeldOutSplit.SplitReport;
import dev.praxis.core.evaluation.kept.KeptEvaluation;
import dev.praxis.core.rules.Rule;
import java.util.List;

/// All the tab reads from a workspace, at one moment.
///
/// @param kept evaluations of all modes, newest first
/// @param rules of the workspace, whatever became of them
/// @param threshold of support in force
record EvaluationState(
    List<KeptEvaluation> kept, SplitReport split, List<Rule> rules, int threshold) {
  static final EvaluationState NOTHING =
      new EvaluationState(List.of(), new SplitReport("", 0, 0, 0, 0, ""), List.of(), 2);

  EvaluationState {
    kept = List.copyOf(kept);
    rules = List.copyOf(rules);
  }

  /// Reads it; off the JavaFX thread.
  static EvaluationState of(Workbench workbench) {
    return new EvaluationState(
        workbench.evaluations().kept(),
        workbench.split().current(),
        workbench.rules().list(),
        workbench.miner().threshold());
  }
}
