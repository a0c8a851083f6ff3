package dev.praxis.core.report.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.praxis.core.report.charts.ForestChart.Reference;
import dev.praxis.core.report.charts.ForestChart.Row;
import dev.praxis.core.report.drawing.ChartModel;
import dev.praxis.core.report.drawing.Mark;
import dev.praxis.core.report.drawing.Role;
import dev.praxis.core.statistics.Intervals;
import dev.praxis.core.words.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForestChartTest {
  private static final Texts TEXTS = Texts.ofThisComputer();

  private static Row row(String name, int successes, int n) {
    return new Row(name, name, (double) successes / n, Intervals.wilson(successes, n), n);
  }

  private static ForestChart chart(Row... rows) {
    return new ForestChart(List.of(rows), null, "", TEXTS);
  }

  private static List<Mark.Line> intervals(ChartModel drawn, Role role) {
    return drawn.all(Mark.Line.class).stream()
        .filter(line -> line.role() == role && line.y1() == line.y2())
        .toList();
  }

  /// Where the upright grid lines of 0 and 1 stand.
  private static double[] ends(ChartModel drawn) {
    return drawn.all(Mark.Line.class).stream()
        .filter(line -> line.role() == Role.BORDER)
        .mapToDouble(Mark.Line::x1)
        .toArray();
  }

  private static double shareAt(ChartModel drawn, double x) {
    var ends = ends(drawn);
    return (x - ends[0]) / (ends[ends.length - 1] - ends[0]);
  }

  @Test
  void intervalOfOneSuccessInOneRunReachesFromAFifthToOne() {
    var drawn = chart(row("new", 1, 1)).draw(600, 200);

    var interval = intervals(drawn, Role.CHART_1).getFirst();
    assertThat(shareAt(drawn, interval.x1())).isCloseTo(0.206549, within(1e-6));
    assertThat(shareAt(drawn, interval.x2())).isCloseTo(1, within(1e-9));
  }

  @Test
  void standsTheSurestFirstWhateverItsPoint() {
    var chart = chart(row("lucky", 1, 1), row("kubernetes", 47, 50), row("postgres", 31, 32));

    assertThat(chart.rows())
        .extracting(Row::key)
        .containsExactly("postgres", "kubernetes", "lucky");
  }

  @Test
  void areaOfADotGrowsWithTheRuns() {
    var dots = chart(row("many", 90, 100), row("few", 45, 50)).draw(600, 200).all(Mark.Dot.class);

    assertThat(Math.pow(dots.get(0).radius(), 2) / Math.pow(dots.get(1).radius(), 2))
        .isCloseTo(2, within(1e-9));
  }

  @Test
  void printsTheRunsOfEachRow() {
    assertThat(chart(row("a", 31, 32), row("b", 4, 5)).draw(600, 200).words())
        .contains("n = 32", "n = 5", "0.97", "0.84–0.99");
  }

  @Test
  void withoutRunsTheLineIsMutedFromZeroToOneAndHasNoDot() {
    var nothing = new Row("new", "new", Double.NaN, Intervals.wilson(0, 0), 0);

    var drawn = chart(nothing).draw(600, 200);

    assertThat(drawn.all(Mark.Dot.class)).isEmpty();
    var line = intervals(drawn, Role.FG_MUTED).getFirst();
    assertThat(List.of(shareAt(drawn, line.x1()), shareAt(drawn, line.x2())))
        .containsExactly(0.0, 1.0);
    assertThat(drawn.words()).contains("n = 0", "no runs, prior only");
  }

  @Test
  void dashesTheReferenceAndNamesIt() {
    var chart = new ForestChart(List.of(row("a", 1, 2)), new Reference(0.3, "retire"), "", TEXTS);

    var drawn = chart.draw(600, 200);

    var dashed = drawn.all(Mark.Line.class).stream().filter(Mark.Line::dashed).toList();
    assertThat(dashed)
        .singleElement()
        .satisfies(line -> assertThat(line.x1()).isEqualTo(line.x2()));
    assertThat(shareAt(drawn, dashed.getFirst().x1())).isCloseTo(0.3, within(1e-9));
    assertThat(drawn.words()).contains("retire");
  }

  @Test
  void pointingAtARowReadsAllOfItOut() {
    var drawn = chart(row("postgres", 31, 32)).draw(600, 200);

    assertThat(drawn.at(300, 20))
        .hasValueSatisfying(
            spot -> assertThat(spot.readout()).isEqualTo("postgres: 0.97 [0.84–0.99], n = 32"));
  }

  @Test
  void emptyChartSaysSo() {
    assertThat(chart().draw(400, 200).words()).containsExactly("Nothing to compare yet.");
  }

  @Test
  void captionNamesTheMethodAndTheRuns() {
    assertThat(chart(row("a", 31, 32), row("b", 4, 5)).caption()).isEqualTo("Wilson, 95 %; n = 37");
  }

  @Test
  void staysInsideItsWidth() {
    var drawn = chart(row("a_very_long_name_of_a_procedure_with_many_words", 3, 4)).draw(300, 120);

    assertThat(drawn.all(Mark.Line.class))
        .allSatisfy(line -> assertThat(line.x2()).isBetween(0.0, 300.0));
    assertThat(drawn.words()).anyMatch(words -> words.endsWith("…"));
  }

  @Test
  void ofVeryManyRowsThoseAroundTheChosenOneAreDrawn() {
    var rows =
        java.util.stream.IntStream.range(0, 10_000)
            .mapToObj(i -> row("skill " + i, i, 10_000))
            .toList();

    var drawn = new ForestChart(rows, null, "skill 5000", TEXTS).draw(600, 200);

    assertThat(drawn.spots()).hasSizeLessThan(12);
    assertThat(drawn.words()).contains("skill 5000").anyMatch(word -> word.endsWith("of 10,000"));
  }
}
