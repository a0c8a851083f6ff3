package dev.praxis.core.report.evaluation;

import dev.praxis.core.Problem;
import dev.praxis.core.evaluation.budget.BudgetRule;
import dev.praxis.core.evaluation.budget.Paying;
import dev.praxis.core.evaluation.kept.KeptCoverage;
import dev.praxis.core.evaluation.kept.KeptEvaluation;
import dev.praxis.core.evaluation.kept.KeptJudged;
import dev.praxis.core.evaluation.kept.KeptProspective;
import dev.praxis.core.evaluation.kept.KeptReplay;
import dev.praxis.core.evaluation.kept.Trend;
import dev.praxis.core.report.charts.evaluation.CoverageSweep;
import dev.praxis.core.report.charts.evaluation.CoverageSweep.Weight;
import dev.praxis.core.report.charts.evaluation.EvaluationCharts;
import dev.praxis.core.report.charts.evaluation.NamedChart;
import dev.praxis.core.report.charts.evaluation.ParetoSweep;
import dev.praxis.core.report.charts.evaluation.ReleaseTrend;
import dev.praxis.core.report.document.Mask;
import dev.praxis.core.report.document.Report;
import dev.praxis.core.words.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Makes reports of evaluations. Nothing leaves unmasked.
public final class EvaluationReports {
  private final Mask mask;
  private final Texts texts;
  private final Supplier<Weighing> weighing;
  private final Supplier<Trend> trend;
  private final String version;

  /// @param weighing what the rules of the workspace weigh; asked where it is told
  /// @param trend over the releases of the rule file; asked where it is told
  /// @param version of the program
  public EvaluationReports(
      Mask mask, Texts texts, Supplier<Weighing> weighing, Supplier<Trend> trend, String version) {
    this.mask = mask;
    this.texts = texts;
    this.weighing = weighing;
    this.trend = trend;
    this.version = version;
  }

  /// What rules weigh today, for what thresholds would cost.
  ///
  /// @param weights by the ids of the rules
  /// @param threshold in force
  /// @param paying when they pay for themselves in held-out sessions
  public record Weighing(Map<Long, Weight> weights, int threshold, Paying paying) {
    public Weighing {
      weights = Map.copyOf(weights);
    }
  }

  public Report of(KeptEvaluation kept) {
    var masked = new MaskedEvaluation(mask).of(kept);
    var charts = charts(kept);
    var report =
        switch (masked) {
          case KeptReplay replay -> new ReplayReport(replay, mask, version).with(charts);
          case KeptCoverage coverage ->
              new CoverageReport(coverage, estimated(kept), weighing.get().paying(), version)
                  .with(charts);
          case KeptJudged judged -> new JudgedReport(judged, version).with(charts);
          case KeptProspective prospective ->
              new ProspectiveReport(prospective, version).with(charts);
        };
    charts.forEach(report.values()::add);
    return report;
  }

  /// How failures with a rule went on over the releases of the rule file, by itself.
  ///
  /// @throws Problem where no rules were exported
  public Report ofTrend(Instant now) {
    var read = trend.get();
    var charts = trendCharts();
    var report = new TrendReport(read, now, mask, version).with(charts);
    charts.forEach(report.values()::add);
    return report;
  }

  /// Only its chart; none where no rules were exported.
  public List<NamedChart> trendCharts() {
    var drawn = ReleaseTrend.of(trend.get(), mask, texts);
    return drawn.releases().isEmpty()
        ? List.of()
        : List.of(new NamedChart("trend", texts.get("chart.title.trend"), drawn));
  }

  /// Only its charts.
  public List<NamedChart> charts(KeptEvaluation kept) {
    var masked = new MaskedEvaluation(mask).of(kept);
    var charts = new ArrayList<>(EvaluationCharts.of(masked, texts));
    if (masked instanceof KeptCoverage coverage) {
      charts.add(1, new NamedChart("sweep", texts.get("chart.title.sweep"), sweep(coverage)));
    }
    if (masked instanceof KeptProspective) {
      charts.addAll(trendCharts());
    }
    return charts;
  }

  private ParetoSweep sweep(KeptCoverage coverage) {
    var weighed = weighing.get();
    double paying = weighed.paying().failuresPerToken();
    return new CoverageSweep(coverage.run(), weighed.weights(), weighed.threshold(), texts)
        .chart(Double.isNaN(paying) ? 0 : paying);
  }

  /// A mask changes how long a rule is.
  private static int estimated(KeptEvaluation kept) {
    return kept instanceof KeptCoverage coverage
        ? coverage.run().rules().stream().mapToInt(rule -> BudgetRule.estimated(rule.text())).sum()
        : 0;
  }
}
