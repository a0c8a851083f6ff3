package dev.praxis.desktop.evaluation.charts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.report.charts.ThresholdSweep.Step;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.evaluation.SampleRuns;
import dev.praxis.desktop.evaluation.charts.CoverageSweep.Standing;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoverageSweepTest {
  private final CoverageSweep sweep =
      new CoverageSweep(
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
    assertThat(sweep.chart().steps())
        .containsExactly(
            new Step(1, 86, 5),
            new Step(2, 86, 5),
            new Step(3, 42, 3),
            new Step(4, 21, 2),
            new Step(5, 0, 0));
  }

  @Test
  void aRuleNobodyKnowsAnyMoreHasNoSupport() {
    var forgotten = new CoverageSweep(SampleRuns.with(1, 1), Map.of(), 2, Texts.ofThisComputer());

    assertThat(forgotten.chart().steps()).containsExactly(new Step(1, 0, 0));
  }
}
