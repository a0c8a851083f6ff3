package dev.praxis.core.report.charts.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.praxis.core.evaluation.verdict.ReplayEvidence;
import dev.praxis.core.evaluation.verdict.ReplayFigures;
import dev.praxis.core.evaluation.verdict.ReplayItem;
import dev.praxis.core.report.charts.evaluation.EpochMatrix.Run;
import dev.praxis.core.report.drawing.ChartModel;
import dev.praxis.core.report.drawing.Mark;
import dev.praxis.core.report.drawing.Role;
import dev.praxis.core.report.drawing.Spot;
import dev.praxis.core.statistics.Intervals;
import dev.praxis.core.statistics.paired.PairedTable;
import dev.praxis.core.words.Texts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationChartsDrawnTest {
  private static final Texts TEXTS = Texts.ofThisComputer();

  /// The table 6, 14, 4, 16 over so many projects.
  private static ReplayFigures figures(int projects) {
    var items = new ArrayList<ReplayItem>();
    int[] counts = {6, 14, 4, 16};
    for (int cell = 0; cell < 4; cell++) {
      for (int i = 0; i < counts[cell]; i++) {
        var project = "p" + items.size() % projects;
        items.add(
            new ReplayItem(
                "t" + items.size(), project, cell < 2 ? 1 : 0, cell % 2 == 0 ? 1 : 0, false));
      }
    }
    return ReplayFigures.of(new ReplayEvidence(items, 0, 1, List.of(), 1, 3, 0.1, 7));
  }

  private static List<Mark.Line> levels(ChartModel drawn, Role role) {
    return drawn.all(Mark.Line.class).stream()
        .filter(line -> line.role() == role && line.y1() == line.y2() && line.width() == 1.5)
        .toList();
  }

  private static double area(ChartModel drawn, String key) {
    Spot spot =
        drawn.spots().stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
    return spot.width() * spot.height();
  }

  @Test
  void areasOfTheMosaicAreCounts() {
    var drawn = new TransitionMosaic(new PairedTable(6, 14, 4, 16), 0, 0, TEXTS).draw(1200, 800);

    assertThat(area(drawn, "2") / area(drawn, "1")).isCloseTo(14.0 / 6, within(0.02));
    assertThat(area(drawn, "4") / area(drawn, "3")).isCloseTo(4, within(0.05));
    assertThat(area(drawn, "2") / area(drawn, "4")).isCloseTo(14.0 / 16, within(0.02));
    assertThat(drawn.words())
        .contains("14", "prevented", "4", "newly failing", "failed before: 20");
  }

  @Test
  void mosaicNamesWhatIsTooSmallToHoldWords() {
    var drawn = new TransitionMosaic(new PairedTable(0, 97, 1, 2), 1, 0, TEXTS).draw(360, 200);

    assertThat(drawn.words())
        .contains("97", "1 (1 critical) newly failing", "0 still failing", "2 still passing");
    assertThat(drawn.spots()).extracting(Spot::key).contains("1", "2", "3", "4");
  }

  @Test
  void criticalRegressionsAreSaidInTheMosaicAndItsCaption() {
    var chart = new TransitionMosaic(new PairedTable(6, 14, 4, 16), 2, 3, TEXTS);

    assertThat(chart.draw(600, 300).words()).contains("4 (2 critical)");
    assertThat(chart.caption()).contains("n = 40", "3 missing", "2 critical regressions");
  }

  @Test
  void differenceStandsWhereTheVerdictSaysIt() {
    var drawn = new DifferencePlot(figures(12), 0.1, TEXTS).draw(600, 220);

    assertThat(drawn.words()).contains("−25.0 [−42.8 to −4.4]", "over 40 items");
    var zero =
        drawn.all(Mark.Line.class).stream()
            .filter(line -> line.role() == Role.FG_MUTED && line.x1() == line.x2())
            .findFirst()
            .orElseThrow();
    var interval = levels(drawn, Role.CHART_1).getFirst();
    var region = drawn.all(Mark.Box.class).getFirst();
    double tenPoints = region.width() / 2;
    assertThat((interval.x1() - zero.x1()) / tenPoints).isCloseTo(-4.28183, within(1e-3));
    assertThat((interval.x2() - zero.x1()) / tenPoints).isCloseTo(-0.44101, within(1e-3));
  }

  @Test
  void bootstrapIsGreyedUnderTenProjectsAndProjectsUnderSix() {
    var many = new DifferencePlot(figures(12), 0.1, TEXTS);
    var some = new DifferencePlot(figures(8), 0.1, TEXTS);
    var few = new DifferencePlot(figures(4), 0.1, TEXTS);

    assertThat(levels(many.draw(600, 220), Role.CHART_1)).hasSize(3);
    assertThat(levels(some.draw(600, 220), Role.CHART_1)).hasSize(2);
    assertThat(levels(some.draw(600, 220), Role.FG_MUTED)).hasSize(1);
    assertThat(levels(few.draw(600, 220), Role.CHART_1)).hasSize(1);
    assertThat(few.draw(600, 220).words()).contains("over 4 projects: too few to generalise");
    assertThat(few.caption()).contains("4 are too few projects");
  }

  @Test
  void oneProjectHasNoIntervalAcrossProjects() {
    var drawn = new DifferencePlot(figures(1), 0.1, TEXTS).draw(600, 220);

    assertThat(levels(drawn, Role.CHART_1)).hasSize(1);
    assertThat(levels(drawn, Role.FG_MUTED)).isEmpty();
  }

  @Test
  void forestByTagShowsNoStarsAndKeepsPValuesInTheTable() {
    var chart =
        new TagForest(
            List.of(
                TagForest.Row.of("few", new PairedTable(0, 3, 0, 2), 0.25),
                TagForest.Row.of("many", new PairedTable(6, 14, 4, 16), 0.061768)),
            false,
            TEXTS);

    var words = chart.draw(900, 300).words();
    assertThat(words).contains("many", "n = 40", "−25.0").noneMatch(word -> word.contains("*"));
    assertThat(chart.table().rows().get(0)).contains("many", "40", "18", "0.061768");
    assertThat(chart.table().rows().get(1)).contains("few", "5", "3", "0.25");
    assertThat(chart.caption()).contains("no tag may be claimed");
  }

  @Test
  void sweepRingsTheThresholdInForceAndDrawsTheBandAndTheFront() {
    var steps =
        List.of(
            new ParetoSweep.Step(1, 86, 86, 5),
            new ParetoSweep.Step(2, 86, 86, 5),
            new ParetoSweep.Step(3, 42, 42, 3),
            new ParetoSweep.Step(4, 21, 21, 2),
            new ParetoSweep.Step(5, 0, 0, 0));
    var front = List.of(new ParetoSweep.Best(0, 0, "none"), new ParetoSweep.Best(86, 5, "R1 R2"));

    var drawn = new ParetoSweep(steps, front, 6, 2, 0.05, TEXTS).draw(900, 300);

    assertThat(drawn.words()).contains("≥ 1–2", "≥ 3", "≥ 4", "break-even", "◆ best for its price");
    var ring = drawn.all(Mark.Dot.class).stream().filter(Mark.Dot::hollow).findFirst();
    var dearest = drawn.all(Mark.Dot.class).stream().filter(dot -> !dot.hollow()).findFirst();
    assertThat(ring.orElseThrow().x()).isEqualTo(dearest.orElseThrow().x());
    assertThat(drawn.all(Mark.Area.class)).hasSize(1);
    assertThat(drawn.all(Mark.Diamond.class)).hasSize(2);
  }

  @Test
  void contributionsBelowZeroReachToTheLeft() {
    var chart =
        new RuleContributions(
            List.of(
                new RuleContributions.Row("2", "Hurts.", 0, -1, -0.5),
                new RuleContributions.Row("1", "Helps.", 3, 1, 1.83)),
            8,
            TEXTS);

    var drawn = chart.draw(500, 200);
    var bars = drawn.all(Mark.Box.class);
    assertThat(chart.rows()).extracting(RuleContributions.Row::rule).startsWith("Helps.");
    assertThat(bars.get(1).x() + bars.get(1).width()).isCloseTo(bars.get(0).x(), within(1e-9));
    assertThat(bars.get(0).width() / bars.get(1).width()).isCloseTo(1.83 / 0.5, within(1e-9));
    assertThat(drawn.words()).contains("1.83", "−0.50");
  }

  @Test
  void epochsShowErrorsApartAndRegressionsFirst() {
    var better =
        new EpochMatrix.Row(
            "better", false, List.of(Run.FAILED, Run.FAILED), List.of(Run.PASSED, Run.PASSED));
    var worse =
        new EpochMatrix.Row(
            "worse", true, List.of(Run.PASSED, Run.PASSED), List.of(Run.BROKEN, Run.PASSED));

    var chart = new EpochMatrix(List.of(better, worse), TEXTS);
    var drawn = chart.draw(360, 200);

    assertThat(chart.rows()).extracting(EpochMatrix.Row::task).containsExactly("worse", "better");
    assertThat(drawn.words()).contains("critical: worse", "upper row before, lower row after");
    assertThat(drawn.all(Mark.Diamond.class)).hasSize(2); // one is the legend's
    assertThat(chart.table().rows().getFirst()).containsExactly("worse", "PP", "BP", "-0.5");
  }

  @Test
  void powerIsThatOfTheExactTestAtOurNumberOfItems() {
    var drawn = new PowerCurve(60, 0.2, 0.05, 1, TEXTS).draw(360, 200);

    assertThat(drawn.words()).contains("n = 60: 58 %", "80 % is usual");
  }

  @Test
  void moreLooksLeaveLessPower() {
    var one = new PowerCurve(60, 0.2, 0.05, 1, TEXTS);
    var three = new PowerCurve(60, 0.2, 0.05, 3, TEXTS);

    assertThat(three.steps().getLast().power()).isLessThan(one.steps().getLast().power());
    assertThat(three.caption()).contains("3 planned looks", "n = 60");
  }

  @Test
  void releasesOnTheSameModelShareAPieceOfTheStrip() {
    var releases =
        List.of(
            release("v1", 8, 20, "opus-4.5"),
            release("v2", 5, 22, "opus-4.5"),
            release("v3", 0, 0, "opus-4.6"));

    var drawn = new ReleaseTrend(releases, TEXTS).draw(600, 220);

    assertThat(drawn.words())
        .contains("opus-4.5", "opus-4.6", "8 of 20", "v3")
        .doesNotContain("0 of 0");
    assertThat(drawn.words().stream().filter("opus-4.5"::equals)).hasSize(1);
    assertThat(drawn.all(Mark.Dot.class)).hasSize(2);
  }

  private static ReleaseTrend.Release release(String name, int repeats, int n, String model) {
    return new ReleaseTrend.Release(
        name, "2026-03-01", n, repeats, Intervals.wilson(repeats, n), List.of(model));
  }

  @Test
  void changeOfARateHasNewcombesUnpairedIntervalAndItsControls() {
    var target = new RateChange.Row("tests", 56, 70, 48, 80);
    var chart =
        new RateChange(
            target, List.of(), List.of(new RateChange.Row("typo", 9, 70, 10, 80)), TEXTS);

    assertThat(chart.draw(900, 300).words())
        .contains("−20.0 [−33.4 to −5.2]", "56/70 → 48/80", "control: typo");
    assertThat(chart.caption()).contains("Association, not proof", "1 control");
  }

  @Test
  void everyEmptyChartSaysWhy() {
    assertThat(
            new TransitionMosaic(new PairedTable(0, 0, 0, 0), 0, 2, TEXTS).draw(360, 200).words())
        .containsExactly("No item ran in both arms.");
    assertThat(new TagForest(List.of(), true, TEXTS).draw(360, 200).words()).hasSize(1);
    assertThat(new ParetoSweep(List.of(), List.of(), 0, 2, 0, TEXTS).draw(360, 200).words())
        .hasSize(1);
    assertThat(new RuleContributions(List.of(), 0, TEXTS).draw(360, 200).words()).hasSize(1);
    assertThat(new EpochMatrix(List.of(), TEXTS).draw(360, 200).words()).hasSize(1);
    assertThat(new ReleaseTrend(List.of(), TEXTS).draw(360, 200).words()).hasSize(1);
  }
}
