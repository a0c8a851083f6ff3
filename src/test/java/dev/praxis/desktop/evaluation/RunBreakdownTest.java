package dev.praxis.desktop.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.report.charts.ContributionChart;
import dev.praxis.core.report.charts.IntervalBarChart;
import dev.praxis.core.report.charts.ThresholdSweep.Step;
import dev.praxis.core.statistics.Intervals;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.evaluation.RunBreakdown.Standing;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunBreakdownTest {
  private final RunBreakdown breakdown =
      new RunBreakdown(
          SampleRuns.with(4, 1),
          Map.of(
              1L, new Standing(4, 21),
              2L, new Standing(3, 21),
              3L, new Standing(2, 22),
              4L, new Standing(2, 22)),
          2,
          Texts.ofThisComputer());

  @Test
  void sweepCountsWhatEachThresholdCostsAndCovers() {
    assertThat(breakdown.sweep().steps())
        .containsExactly(
            new Step(1, 86, 5),
            new Step(2, 86, 5),
            new Step(3, 42, 3),
            new Step(4, 21, 2),
            new Step(5, 0, 0));
  }

  @Test
  void contributionsOfDisjointTagsAddUp() {
    var chart = breakdown.contributions();

    assertThat(chart.rows()).extracting(ContributionChart.Row::covered).containsExactly(2, 1, 1, 1);
    assertThat(chart.caption()).contains("add up to 5");
  }

  @Test
  void tagsCarryTheirOwnIntervals() {
    assertThat(breakdown.byTag().rows())
        .hasSize(5)
        .contains(
            new IntervalBarChart.Row("forgot_to_run_tests", 2, 2, Intervals.wilson(2, 2)),
            new IntervalBarChart.Row("typo_in_filename_once", 0, 1, Intervals.wilson(0, 1)));
  }

  @Test
  void aRuleNobodyKnowsAnyMoreHasNoSupport() {
    var forgotten = new RunBreakdown(SampleRuns.with(1, 1), Map.of(), 2, Texts.ofThisComputer());

    assertThat(forgotten.sweep().steps()).containsExactly(new Step(1, 0, 0));
  }
}
