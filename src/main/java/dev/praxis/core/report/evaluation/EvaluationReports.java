package dev.praxis.core.report.evaluation;

import dev.praxis.core.evaluation.kept.KeptCoverage;
import dev.praxis.core.evaluation.kept.KeptEvaluation;
import dev.praxis.core.evaluation.kept.KeptJudged;
import dev.praxis.core.evaluation.kept.KeptProspective;
import dev.praxis.core.evaluation.kept.KeptReplay;
import dev.praxis.core.report.charts.evaluation.EvaluationCharts;
import dev.praxis.core.report.charts.evaluation.NamedChart;
import dev.praxis.core.report.document.Mask;
import dev.praxis.core.report.document.Report;
import dev.praxis.core.words.Texts;
import java.util.List;

/// Makes reports of evaluations. Nothing leaves unmasked.
public final class EvaluationReports {
  private final Mask mask;
  private final Texts texts;
  private final String version;

  /// @param version of the program
  public EvaluationReports(Mask mask, Texts texts, String version) {
    this.mask = mask;
    this.texts = texts;
    this.version = version;
  }

  public Report of(KeptEvaluation kept) {
    var masked = new MaskedEvaluation(mask).of(kept);
    var charts = EvaluationCharts.of(masked, texts);
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
    return EvaluationCharts.of(new MaskedEvaluation(mask).of(kept), texts);
  }
}
