package dev.praxis.desktop.evaluation.budget;

import dev.praxis.core.evaluation.budget.Budget;
import dev.praxis.core.report.charts.evaluation.ParetoSweep;
import dev.praxis.core.report.charts.evaluation.RuleContributions;
import dev.praxis.core.words.Texts;
import java.util.stream.Collectors;

/// The charts of a budget.
record BudgetCharts(Budget budget, Texts texts) {

  ParetoSweep sweep() {
    var curve = budget.curve();
    double paying = curve.payingPerToken();
    return new ParetoSweep(
        curve.sweep().stream()
            .map(point ->
                new ParetoSweep.Step(
                    point.threshold(),
                    point.tokens(),
                    budget.estimated(point.threshold()),
                    point.caught()))
            .toList(),
        curve.front().points().stream()
            .map(point ->
                new ParetoSweep.Best(
                    point.tokens(),
                    point.caught(),
                    point.rules().stream().map(id -> "R" + id).collect(Collectors.joining(" "))))
            .toList(),
        curve.failures(),
        curve.threshold(),
        Double.isNaN(paying) ? 0 : paying,
        texts);
  }

  RuleContributions contributions() {
    return new RuleContributions(
        budget.worths().stream()
            .map(worth ->
                new RuleContributions.Row(
                    Long.toString(worth.rule().id()),
                    "R" + worth.rule().id() + " " + worth.rule().text(),
                    worth.contribution().solo(),
                    worth.contribution().leaveOneOut(),
                    worth.contribution().shapley()))
            .toList(),
        budget.ground().failures().size(),
        texts);
  }
}
