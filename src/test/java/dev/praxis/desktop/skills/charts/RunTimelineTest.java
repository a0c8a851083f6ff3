package dev.praxis.desktop.skills.charts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.report.drawing.Mark;
import dev.praxis.core.report.drawing.Role;
import dev.praxis.core.session.Outcome;
import dev.praxis.core.statistics.Intervals;
import dev.praxis.core.words.Texts;
import dev.praxis.desktop.skills.charts.RunTimeline.Run;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunTimelineTest {
  private static RunTimeline chart(Run... runs) {
    return new RunTimeline(List.of(runs), null, Texts.ofThisComputer());
  }

  private static Run run(int version, Outcome outcome) {
    return new Run("1", "1 May", version, outcome, true);
  }

  @Test
  void eachOutcomeHasItsOwnShape() {
    var drawn =
        chart(run(1, Outcome.SUCCESS), run(1, Outcome.FAILURE), run(1, Outcome.PARTIAL))
            .draw(400, 160);

    assertThat(drawn.all(Mark.Curve.class)).anyMatch(tick -> tick.role() == Role.SUCCESS);
    assertThat(drawn.all(Mark.Line.class).stream().filter(line -> line.role() == Role.DANGER))
        .hasSize(2);
    assertThat(drawn.all(Mark.Dot.class))
        .anyMatch(ring -> ring.hollow() && ring.role() == Role.WARNING);
  }

  @Test
  void rateLooksBackTwentyVerifiedRuns() {
    var failedThenFine =
        IntStream.rangeClosed(1, 21)
            .mapToObj(i -> run(1, i == 1 ? Outcome.FAILURE : Outcome.SUCCESS))
            .toArray(Run[]::new);

    var rates = chart(failedThenFine).rates();

    assertThat(rates.get(19).share()).isEqualTo(0.95);
    assertThat(rates.get(20).share()).isEqualTo(1);
    assertThat(rates.get(20).band()).isEqualTo(Intervals.wilson(20, 20));
  }

  @Test
  void selfReportedRunsAreMutedAndDoNotCount() {
    var chart = chart(run(1, Outcome.SUCCESS), new Run("2", "2 May", 1, Outcome.FAILURE, false));

    assertThat(chart.rates()).hasSize(1);
    assertThat(chart.draw(400, 160).all(Mark.Line.class))
        .noneMatch(line -> line.role() == Role.DANGER);
    assertThat(chart.caption()).contains("n = 1");
  }

  @Test
  void partialRunsGiveHalfCreditInPointAndBandAlike() {
    var rates = chart(run(1, Outcome.SUCCESS), run(1, Outcome.PARTIAL)).rates();

    assertThat(rates.getLast().share()).isEqualTo(0.75);
    assertThat(rates).allSatisfy(rate -> assertThat(rate.band().method()).startsWith("jeffreys"));
  }

  @Test
  void marksWhereAVersionBegan() {
    var drawn =
        chart(run(1, Outcome.SUCCESS), run(1, Outcome.SUCCESS), run(2, Outcome.SUCCESS))
            .draw(400, 160);

    assertThat(drawn.all(Mark.Line.class).stream().filter(Mark.Line::dashed)).hasSize(1);
    assertThat(drawn.words()).contains("v2");
  }

  @Test
  void saysHowManyOfTheRunsAreShown() {
    var many = IntStream.range(0, 200).mapToObj(_ -> run(1, Outcome.SUCCESS)).toArray(Run[]::new);

    var drawn = chart(many).draw(258, 160);

    assertThat(drawn.spots()).hasSize(20);
    assertThat(drawn.words()).contains("newest 20 of 200 runs");
  }

  @Test
  void withoutRunsItSaysSo() {
    assertThat(chart().draw(400, 160).words()).containsExactly("No runs yet.");
  }

  @Test
  void drawsTheSumOfDriftWithItsLimitAlarmAndReset() {
    var curve =
        new DriftCurve(
            List.of(
                new DriftCurve.Point(0, 3.6, true, false),
                new DriftCurve.Point(1, 0.6, false, true),
                new DriftCurve.Point(2, 1.2, false, false)),
            0.1,
            3.5);
    var runs = List.of(run(1, Outcome.FAILURE), run(1, Outcome.FAILURE), run(1, Outcome.FAILURE));

    var drawn = new RunTimeline(runs, curve, Texts.ofThisComputer()).draw(400, 248);

    assertThat(drawn.all(Mark.Diamond.class)).hasSize(1);
    assertThat(drawn.all(Mark.Line.class))
        .anyMatch(line -> line.dashed() && line.role() == Role.WARNING);
    assertThat(drawn.words()).contains("reset", "3.5", "drift from here on");
  }

  @Test
  void selfReportedRunsStandInEmptyRings() {
    var drawn = chart(new Run("2", "2 May", 1, Outcome.SUCCESS, false)).draw(400, 160);

    assertThat(drawn.all(Mark.Dot.class))
        .anyMatch(ring -> ring.hollow() && ring.role() == Role.FG_MUTED);
  }
}
