package dev.praxis.core.report.charts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.praxis.core.report.charts.ThresholdSweep.Step;
import dev.praxis.core.report.drawing.Mark;
import dev.praxis.core.report.drawing.Role;
import dev.praxis.core.report.drawing.Spot;
import dev.praxis.core.words.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThresholdSweepTest {
  private static final Texts TEXTS = Texts.ofThisComputer();
  private final ThresholdSweep sweep =
      new ThresholdSweep(
          List.of(
              new Step(1, 86, 5),
              new Step(2, 86, 5),
              new Step(3, 42, 3),
              new Step(4, 21, 2),
              new Step(5, 0, 0)),
          6,
          2,
          TEXTS);

  @Test
  void thresholdsThatSpendTheSameShareOneDot() {
    assertThat(sweep.draw(400, 200).spots())
        .extracting(Spot::key)
        .containsExactly("1–2", "3", "4", "5");
  }

  @Test
  void ringsTheThresholdInForceAlone() {
    var drawn = sweep.draw(400, 200);

    var rings = drawn.all(Mark.Dot.class).stream().filter(Mark.Dot::hollow).toList();
    var dearest =
        drawn.all(Mark.Dot.class).stream()
            .filter(dot -> dot.role() == Role.CHART_1)
            .mapToDouble(Mark.Dot::x)
            .max();
    assertThat(rings).hasSize(1);
    assertThat(rings.getFirst().x()).isEqualTo(dearest.orElseThrow());
  }

  @Test
  void readsOutCostAndCoverAndPrintsN() {
    assertThat(sweep.draw(400, 200).spots().getFirst().readout())
        .isEqualTo("Threshold 1–2: 86 tokens, 5 of 6 covered");
    assertThat(sweep.caption()).contains("n = 6");
  }

  @Test
  void withoutFailuresItSaysSo() {
    assertThat(new ThresholdSweep(List.of(), 0, 2, TEXTS).draw(400, 200).words())
        .singleElement()
        .asString()
        .startsWith("No recurring tag");
  }
}
