package dev.praxis.core.report.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.praxis.core.report.drawing.Mark;
import dev.praxis.core.report.drawing.Role;
import dev.praxis.core.statistics.Intervals;
import dev.praxis.core.words.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarChartsTest {
  private static final Texts TEXTS = Texts.ofThisComputer();

  @Test
  void tagsStandByFrequencyWithTheirCounts() {
    var chart =
        new IntervalBarChart(
            List.of(
                new IntervalBarChart.Row("typo", 0, 1, Intervals.wilson(0, 1)),
                new IntervalBarChart.Row("tests", 2, 2, Intervals.wilson(2, 2))),
            TEXTS);

    assertThat(chart.draw(500, 120).words()).contains("2 of 2", "0 of 1");
    assertThat(chart.rows())
        .extracting(IntervalBarChart.Row::label)
        .containsExactly("tests", "typo");
    assertThat(chart.caption()).isEqualTo("Wilson, 95 %; n = 3");
  }

  @Test
  void barOfATagIsAsLongAsItsShare() {
    var chart =
        new IntervalBarChart(
            List.of(
                new IntervalBarChart.Row("a", 4, 4, Intervals.wilson(4, 4)),
                new IntervalBarChart.Row("b", 1, 2, Intervals.wilson(1, 2))),
            TEXTS);

    var bars = chart.draw(500, 120).all(Mark.Box.class);

    assertThat(bars.get(1).width() / bars.get(0).width()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void contributionsFallAndZeroIsPrinted() {
    var chart =
        new ContributionChart(
            List.of(
                new ContributionChart.Row("1", "Check ids.", 0, 20),
                new ContributionChart.Row("2", "Run the tests.", 2, 21)),
            2,
            6,
            TEXTS);

    assertThat(chart.draw(300, 100).words())
        .containsExactly("Run the tests.", "2 of 6", "Check ids.", "0 of 6");
    assertThat(chart.caption()).contains("add up to 2", "n = 6");
  }

  @Test
  void barOfACellHasNoDotWithoutRuns() {
    var drawn = new IntervalBar(Double.NaN, Intervals.wilson(0, 0), 0, TEXTS).draw(120, 20);

    assertThat(drawn.all(Mark.Dot.class)).isEmpty();
    assertThat(drawn.all(Mark.Line.class)).noneMatch(line -> line.role() == Role.CHART_1);
  }

  @Test
  void sparklineDrawsOneBarForEachWeekWithSomething() {
    var chart = new Sparkline(List.of(0, 1, 0, 4), TEXTS);

    var bars = chart.draw(80, 20).all(Mark.Box.class);

    assertThat(bars).hasSize(2);
    assertThat(bars.get(1).height() / bars.get(0).height()).isCloseTo(4, within(1e-9));
    assertThat(chart.summary()).isEqualTo("5 in 4 weeks, at most 4 in one.");
  }
}
