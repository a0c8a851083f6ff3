package dev.praxis.desktop.rules;

import dev.praxis.core.Workbench;
import dev.praxis.core.evaluation.EvaluationRun;
import dev.praxis.core.mining.Evidence;
import dev.praxis.core.rules.Rule;
import java.util.List;
import java.util.Optional;

/// What speaks for a rule and what became of it.
///
/// @param evidence places in training sessions that show one of its tags, the best first
/// @param effect of the newest evaluation that the rule took part in
/// @param versions newest first
record Inspection(
    Rule rule, List<Evidence> evidence, Optional<Effect> effect, List<Rule.Version> versions) {

  /// Held-out failures that carry one of its tags, of all there were.
  record Effect(int addressed, int heldOut) {}

  static Inspection of(Workbench workbench, Rule rule) {
    var evidence =
        rule.tags().stream()
            .flatMap(tag -> workbench.miner().evidence(tag).stream())
            .filter(each -> !each.verdict().equals("not_real"))
            .toList();
    return new Inspection(
        rule, evidence, effect(workbench, rule), workbench.rules().versions(rule.id()));
  }

  private static Optional<Effect> effect(Workbench workbench, Rule rule) {
    return workbench.coverage().newestFirst().stream()
        .filter(run -> run.rules().stream().anyMatch(then -> then.id() == rule.id()))
        .findFirst()
        .map(run -> new Effect(addressed(run, rule), run.heldOut()));
  }

  private static int addressed(EvaluationRun run, Rule rule) {
    return (int) run.items().stream().filter(item -> item.caughtBy().contains(rule.id())).count();
  }
}
