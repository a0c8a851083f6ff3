package dev.praxis.desktop.evaluation;

import dev.praxis.core.evaluation.kept.KeptCoverage;
import dev.praxis.core.evaluation.kept.KeptEvaluation;
import dev.praxis.core.report.charts.evaluation.CoverageSweep;
import dev.praxis.core.report.charts.evaluation.CoverageSweep.Weight;
import dev.praxis.core.report.charts.evaluation.EvaluationCharts;
import dev.praxis.core.report.charts.evaluation.NamedChart;
import dev.praxis.core.rules.Rule;
import dev.praxis.core.words.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The charts of an evaluation, in the order in which they are shown: the very same as in a report.
final class ChartsOf {
  private ChartsOf() {}

  static List<NamedChart> of(KeptEvaluation kept, EvaluationState state, Texts texts) {
    var charts = new ArrayList<>(EvaluationCharts.of(kept, texts));
    if (kept instanceof KeptCoverage coverage) {
      charts.add(1, sweep(coverage, state, texts));
    }
    return charts;
  }

  /// What rules weigh is known of today's rules only.
  private static NamedChart sweep(KeptCoverage kept, EvaluationState state, Texts texts) {
    var weights = state.rules().stream().collect(Collectors.toMap(Rule::id, Weight::of));
    var sweep = new CoverageSweep(kept.run(), weights, state.threshold(), texts);
    return new NamedChart("sweep", texts.get("chart.title.sweep"), sweep.chart(0));
  }
}
