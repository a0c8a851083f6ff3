package dev.praxis.desktop.evaluation;

import dev.praxis.core.Workbench;
import dev.praxis.core.evaluation.EvaluationRun;
import dev.praxis.core.evaluation.HeldOutSplit.SplitReport;
import dev.praxis.core.rules.Rule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// All the tab reads from a workspace, at one moment.
///
/// @param runs newest first
/// @param standing weight of each rule, by id
/// @param active ids of the rules in force
/// @param threshold of support in force
record EvaluationState(
    List<EvaluationRun> runs,
    SplitReport split,
    Map<Long, RunBreakdown.Standing> standing,
    Set<Long> active,
    int threshold) {
  static final EvaluationState NOTHING =
      new EvaluationState(List.of(), new SplitReport("", 0, 0, 0, 0, ""), Map.of(), Set.of(), 2);

  /// Reads it; off the JavaFX thread.
  static EvaluationState of(Workbench workbench) {
    var rules = workbench.rules().list();
    return new EvaluationState(
        workbench.coverage().newestFirst(),
        workbench.split().current(),
        rules.stream()
            .collect(
                Collectors.toMap(
                    Rule::id, rule -> new RunBreakdown.Standing(rule.support(), rule.tokens()))),
        rules.stream()
            .filter(rule -> rule.status().active())
            .map(Rule::id)
            .collect(Collectors.toSet()),
        workbench.miner().threshold());
  }
}
