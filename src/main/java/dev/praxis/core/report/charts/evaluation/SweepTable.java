package dev.praxis.core.report.charts.evaluation;

import dev.praxis.core.report.charts.evaluation.ParetoSweep.Best;
import dev.praxis.core.report.charts.evaluation.ParetoSweep.Step;
import dev.praxis.core.report.drawing.DataTable;
import dev.praxis.core.statistics.Intervals;
import dev.praxis.core.words.Texts;
import java.util.List;
import java.util.stream.Stream;

/// The data of a sweep: thresholds, then the sets of rules on the front.
record SweepTable(List<Step> steps, List<Best> front, int n, Texts texts) {

  DataTable table() {
    var thresholds =
        steps.stream()
            .map(step ->
                cells(
                    "chart.pareto.kind.threshold",
                    Integer.toString(step.threshold()),
                    step.tokens(),
                    Integer.toString(step.estimated()),
                    step.prevented()));
    var best =
        front.stream()
            .map(set ->
                cells("chart.pareto.kind.front", set.rules(), set.tokens(), "", set.prevented()));
    return new DataTable(
        texts.list("chart.pareto.sweep.columns"), Stream.concat(thresholds, best).toList());
  }

  private List<String> cells(
      String kind, String what, int tokens, String estimated, int prevented) {
    var interval = Intervals.wilson(prevented, n);
    return List.of(
        texts.get(kind),
        what,
        Integer.toString(tokens),
        estimated,
        Integer.toString(prevented),
        Integer.toString(n),
        Double.toString(interval.low()),
        Double.toString(interval.high()),
        interval.method());
  }
}
