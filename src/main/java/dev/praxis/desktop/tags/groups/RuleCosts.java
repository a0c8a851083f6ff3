package dev.praxis.desktop.tags.groups;

import dev.praxis.core.Workbench;
import dev.praxis.core.mining.MiningReport;
import dev.praxis.core.rules.RuleCatalogue;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// What the rule against each tag costs in an instruction file: the tokens of the rule there is, or
/// of the one the catalogue would draft. Tags without either cost nothing yet.
record RuleCosts(Map<String, Cost> costs) {
  private static final RuleCatalogue CATALOGUE = new RuleCatalogue();

  RuleCosts {
    costs = Map.copyOf(costs);
  }

  /// One rule, which may speak for several tags.
  record Cost(String rule, int tokens) {}

  /// Off the JavaFX thread: counting tokens loads a vocabulary.
  static RuleCosts of(Workbench workbench, MiningReport report) {
    var costs = new HashMap<String, Cost>();
    for (var count : report.tags()) {
      CATALOGUE
          .find(count.tag())
          .map(entry ->
              new Cost(entry.rule(), workbench.ruleBook().tokens().countLine(entry.rule())))
          .ifPresent(cost -> costs.put(count.tag(), cost));
    }
    for (var rule : workbench.rules().list()) {
      if (rule.status().living()) {
        var cost = new Cost(rule.text(), rule.tokens());
        rule.tags().forEach(tag -> costs.put(tag, cost));
      }
    }
    return new RuleCosts(costs);
  }

  /// Of all tags that reach a threshold.
  int at(MiningReport report, int threshold) {
    return report.tags().stream()
        .filter(count -> count.support() >= threshold)
        .map(count -> costs.get(count.tag()))
        .filter(Objects::nonNull)
        .distinct()
        .mapToInt(Cost::tokens)
        .sum();
  }
}
