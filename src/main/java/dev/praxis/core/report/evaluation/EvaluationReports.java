package dev.praxis.core.report.evaluation;

import dev.praxis.core.evaluation.kept.KeptCoverage;
import dev.praxis.core.evaluation.kept.KeptEvaluation;
import dev.praxis.core.evaluation.kept.KeptJudged;
import dev.praxis.core.evaluation.kept.KeptProspective;
import dev.praxis.core.evaluation.kept.KeptReplay;
import dev.praxis.core.report.charts.evaluation.CoverageSweep;
import dev.praxis.core.report.charts.evaluation.CoverageSweep.Weight;
import dev.praxis.core.report.charts.evaluation.EvaluationCharts;
import dev.praxis.core.report.charts.evaluation.NamedChart;
import dev.praxis.core.report.document.Mask;
import dev.praxis.core.report.document.Report;
import dev.praxis.core.words.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Makes reports of evaluations. Nothing leaves unmasked.
public final class EvaluationReports {
  private final Mask mask;
  private final Texts texts;
  private final Weighing weighing;
  private final String version;

  /// @param weighing what the rules of the workspace weigh
  /// @param version of the program
  public EvaluationReports(Mask mask, Texts texts, Weighing weighing, String version) {
    this.mask = mask;
    this.texts = texts;
    this.weighing = weighing;
    this.version = version;
  }

  /// What rules weigh today, for what thresholds would cost.
  ///
  /// @param weights by the ids of the rules
  /// @param threshold in force
  public record Weighing(Map<Long, Weight> weights, int threshold) {
    public Weighing {
      weights = Map.copyOf(weights);
    }
  }

  public Report of(KeptEvaluation kept) {
    var masked = new MaskedEvaluation(mask).of(kept);
    var charts = chartsOf(masked);
    var report =
        switch (masked) {
          case KeptReplay replay -> new ReplayReport(replay, mask, version).with(charts);
          case KeptCoverage coverage -> new CoverageReport(coverage, version).with(charts);
          case KeptJudged judged -> new JudgedReport(judged, version).with(charts);
          case KeptProspective prospective ->
              new ProspectiveReport(prospective, version).with(charts);
        };
    charts.forEach(report.values()::add);
    return report;
  }

  /// Only its charts.
  public List<NamedChart> charts(KeptEvaluation kept) {
    return chartsOf(new MaskedEvaluation(mask).of(kept));
  }

  private List<NamedChart> chartsOf(KeptEvaluation masked) {
    var charts = new ArrayList<>(EvaluationCharts.of(masked, texts));
    if (masked instanceof KeptCoverage coverage) {
      var sweep =
          new CoverageSweep(coverage.run(), weighing.weights(), weighing.threshold(), texts);
      charts.add(1, new NamedChart("sweep", texts.get("chart.title.sweep"), sweep.chart(0)));
    }
    return charts;
  }
}
